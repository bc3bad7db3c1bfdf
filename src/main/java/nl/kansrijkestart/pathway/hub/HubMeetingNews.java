package nl.kansrijkestart.pathway.hub;

import java.util.List;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears what of a Knooppunt: who is invited, the coordinator, who signalled and is in contact. No names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HubMeetingNews {

    private static final String STOPPED =
            "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.";

    private final Notices notices;
    private final CaseFiles files;

    HubMeetingNews(Notices notices, CaseFiles files) {
        this.notices = notices;
        this.files = files;
    }

    @EventListener
    public void accepted(HubMeetingEvents.Accepted meeting) {
        around(meeting.family(), "de aanmelding is gecontroleerd. Er wordt een datum gezocht.");
    }

    @EventListener
    public void planned(HubMeetingEvents.Planned meeting) {
        around(meeting.family(), "gepland op " + Dutch.wholeDayAndTime(meeting.moment()) + ".");
    }

    @EventListener
    public void invited(HubMeetingEvents.Invited meeting) {
        around(meeting.family(), "de uitnodigingen zijn verstuurd.");
    }

    @EventListener
    public void newDateAsked(HubMeetingEvents.NewDateAsked meeting) {
        each(meeting.family(), meeting.invited(), "de datum verandert. U krijgt een nieuwe uitnodiging.");
        around(meeting.family(), "er komt een andere datum.");
    }

    @EventListener
    public void prepared(HubMeetingEvents.Prepared meeting) {
        around(meeting.family(), "met de ouder voorbereid.");
    }

    @EventListener
    public void directorProposed(HubMeetingEvents.DirectorProposed meeting) {
        around(meeting.family(), "er is een vaste contactpersoon voor de ouder voorgesteld.");
    }

    @EventListener
    public void planningOverdue(HubMeetingEvents.PlanningOverdue meeting) {
        coordinator(meeting.family(), "er is nog geen datum en de afgesproken termijn is voorbij.");
        around(meeting.family(), "er is nog geen datum. De Knooppuntcoördinator is herinnerd.");
    }

    /** Each reads the own action, not those of others. */
    @EventListener
    public void agreementsSent(HubMeetingEvents.AgreementsSent meeting) {
        each(
                meeting.family(),
                meeting.concerned(),
                "er zijn steunafspraken gemaakt. Hebt u een actie, dan komt die in uw taken.");
        notices.tellLeader(
                meeting.family(),
                line(meeting.family(), "geef de steunafspraken aan de ouder, als dat nog niet is gebeurd."));
        around(meeting.family(), "er zijn steunafspraken gemaakt.");
    }

    @EventListener
    public void notWanted(HubMeetingEvents.NotWanted meeting) {
        each(meeting.family(), meeting.invited(), "het overleg gaat niet door. U hoeft niets meer te doen.");
        around(meeting.family(), "de ouder wil dit nu niet.");
    }

    /** They read that it stopped, not why. */
    @EventListener
    public void stopped(HubMeetingEvents.Stopped meeting) {
        each(meeting.family(), meeting.invited(), STOPPED);
        coordinator(meeting.family(), STOPPED);
    }

    @EventListener
    public void invitationsEnded(HubMeetingEvents.InvitationsEnded meeting) {
        each(meeting.family(), meeting.invited(), STOPPED);
    }

    private void each(CaseCard family, List<String> organisations, String what) {
        organisations.forEach(one -> notices.tell(one, null, family.id(), line(family, what)));
    }

    private void coordinator(CaseCard family, String what) {
        notices.tell(
                Notices.role(Role.hubCoordinators.name(), family.municipality()),
                null,
                family.id(),
                line(family, what));
    }

    private void around(CaseCard family, String what) {
        notices.tellAround(family, line(family, what));
        files.tell(family.id(), null, "Knooppunt: " + what);
    }

    private static String line(CaseCard family, String what) {
        return family.mark() + ", Knooppunt: " + what;
    }
}
