package nl.kansrijkestart.referral.news;

import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.referral.ReferralEvents.About;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** To whom a line about a referral goes, and what it leaves out. */
@Component
public class ReferralAudience {

    private static final String COORDINATOR = "hubCoordinators";
    /** For these people say aanmelding, for care, the social team and debt help verwijzing. */
    private static final Set<String> REGISTRATIONS =
            Set.of("prenatalHomeVisit", "hubMeeting", "informalSupport", "voorZorg", "stevigOuderschap");

    private final CaseFiles files;
    private final Notices notices;
    private final People people;

    ReferralAudience(CaseFiles files, Notices notices, People people) {
        this.files = files;
        this.notices = notices;
        this.people = people;
    }

    /** To who signalled and who is in contact, and on the time line. */
    public void signaller(About about, String what) {
        CaseCard file = files.card(about.caseId());
        String line = (REGISTRATIONS.contains(about.need()) ? "aanmelding " : "verwijzing ")
                + Words.onCard(about.need()) + ": " + what;
        notices.tellAround(file, file.mark() + ", " + withoutNames(about, line));
        files.tell(about.caseId(), null, StringUtils.capitalize(line));
    }

    /**
     * To the organisation that has the referral; without one to the coordinators. Where nobody of it can log in the
     * family's contact passes it on, once there was a call.
     */
    public void receiver(About about, String what) {
        if (byTelephone(about, about.receiver())) {
            if (about.called()) {
                contact(about, "bel " + name(about.receiver()) + ", daar kan niemand inloggen, en geef door: " + what);
            }
            return;
        }
        CaseCard file = files.card(about.caseId());
        notices.tell(
                about.receiver() == null ? Notices.role(COORDINATOR, file.municipality()) : about.receiver(),
                null,
                file.id(),
                file.mark() + ": " + withoutNames(about, what));
    }

    /** To who leads the help for the family; about a shielded need to the contact, who arranged it. */
    void contact(About about, String what) {
        CaseCard file = files.card(about.caseId());
        String line = file.mark() + ": " + withoutNames(about, what);
        if (Words.shielded(about.need())) {
            notices.tell(file.contactGroup(), file.contact(), file.id(), line);
        } else {
            notices.tellLeader(file, line);
        }
    }

    /**
     * Without the family's mark as long as the coordinator has no part in it: the line opens only what they may see.
     */
    void coordinator(About about, String what) {
        CaseCard file = files.card(about.caseId());
        boolean known = file.shared() || about.atCoordinator();
        notices.tell(
                Notices.role(COORDINATOR, file.municipality()),
                null,
                file.id(),
                (known ? file.mark() + ": " : "") + withoutNames(about, what));
    }

    /** @param receiver organisation code, null for the Knooppunt coordinator */
    public String name(String receiver) {
        return receiver == null
                ? "Knooppuntcoördinator"
                : people.organisation(receiver).name();
    }

    /** Nobody of the receiver can log in here: who leads the help calls. */
    boolean byTelephone(About about, String receiver) {
        return !people.canAnswer(
                receiver == null ? COORDINATOR : receiver,
                files.card(about.caseId()).municipality());
    }

    /** Behind what is told of such a receiver. */
    public String note(About about) {
        return byTelephone(about, about.receiver()) ? " (telefonisch, namens hen genoteerd)" : "";
    }

    /** A message says of a shielded need not who helps: the family's page does, to the contact. */
    private String withoutNames(About about, String text) {
        return !Words.shielded(about.need())
                ? text
                : about.organisations().stream()
                        .map(code -> people.organisation(code).name())
                        .reduce(text, (left, name) -> left.replace(name, "de ontvanger"));
    }
}
