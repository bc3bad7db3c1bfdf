package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * Every state change of a referral is a line for who signalled and who is in contact, and on the time line; receivers
 * read what concerns them.
 */
@Component
class ReferralNews {

    /** For these people say aanmelding, for care, the social team and debt help verwijzing. */
    private static final Set<String> REGISTRATIONS =
            Set.of("prenatalHomeVisit", "hubMeeting", "informalSupport", "voorZorg", "stevigOuderschap");

    private final CaseFiles files;
    private final Notices notices;
    private final People people;
    private final ByTelephone telephone;

    ReferralNews(CaseFiles files, Notices notices, People people, ByTelephone telephone) {
        this.files = files;
        this.notices = notices;
        this.people = people;
        this.telephone = telephone;
    }

    void signaller(Referral referral, String what) {
        CaseCard file = files.card(referral.caseId());
        String line = (REGISTRATIONS.contains(referral.need()) ? "aanmelding " : "verwijzing ")
                + Words.onCard(referral.need()) + ": " + what;
        notices.tellAround(file, file.mark() + ", " + withoutNames(referral, line));
        files.tell(referral.caseId(), null, line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));
    }

    /**
     * To the organisation that has the referral now; without one to the coordinators. Where nobody of it can log in the
     * family's contact passes it on, once there was a call.
     */
    void receiver(Referral referral, String what) {
        if (telephone.asks(referral)) {
            if (referral.called()) {
                contact(
                        referral,
                        "bel " + telephone.name(referral) + ", daar kan niemand inloggen, en geef door: " + what);
            }
            return;
        }
        to(
                referral.receiver() == null
                        ? Notices.role(
                                ReferralService.COORDINATOR,
                                files.card(referral.caseId()).municipality())
                        : referral.receiver(),
                referral,
                what);
    }

    /** To who leads the help for the family; about a shielded need to the contact, who arranged it. */
    void contact(Referral referral, String what) {
        CaseCard file = files.card(referral.caseId());
        String line = file.mark() + ": " + withoutNames(referral, what);
        if (Words.shielded(referral.need())) {
            notices.tell(file.contactGroup(), file.contact(), file.id(), line);
        } else {
            notices.tellLeader(file, line);
        }
    }

    /**
     * Without the family's mark as long as the coordinator has no part in it: the line opens only what they may see.
     */
    void coordinator(Referral referral, String what) {
        CaseCard file = files.card(referral.caseId());
        boolean known = file.shared() || referral.solutionDue() != null;
        notices.tell(
                Notices.role(ReferralService.COORDINATOR, file.municipality()),
                null,
                referral.caseId(),
                (known ? file.mark() + ": " : "") + withoutNames(referral, what));
    }

    private void to(String address, Referral referral, String what) {
        notices.tell(
                address,
                null,
                referral.caseId(),
                files.card(referral.caseId()).mark() + ": " + withoutNames(referral, what));
    }

    /** A message says of a shielded need not who helps: the family's page does, to the contact. */
    private String withoutNames(Referral referral, String text) {
        return !Words.shielded(referral.need())
                ? text
                : ReferralService.organisations(referral)
                        .map(code -> people.organisation(code).name())
                        .reduce(text, (left, name) -> left.replace(name, "de ontvanger"));
    }

    static String day(Instant moment) {
        return Dutch.weekday(moment);
    }
}
