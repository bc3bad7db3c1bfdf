package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.family.TogetherNeeded;
import nl.kansrijkestart.support.ActionCard;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/hubMeeting.bpmn. */
@Desk
@Transactional
public class HubMeetingDesk {

    private final HubMeetingService book;
    private final SupportPlans plans;
    private final TogetherNeeded together;

    HubMeetingDesk(HubMeetingService book, SupportPlans plans, TogetherNeeded together) {
        this.book = book;
        this.plans = plans;
        this.together = together;
    }

    public void remindPlanner(String referralId) {
        HubMeeting meeting = book.of(referralId);
        book.tellCoordinator(meeting, "er is nog geen datum en de afgesproken termijn is voorbij.");
        book.tell(meeting, "er is nog geen datum. De Knooppuntcoördinator is herinnerd.");
    }

    /**
     * To everybody who was invited or has an action: that the agreements are there. Each reads the own action, not
     * those of others.
     */
    public void sendAgreements(String referralId) {
        HubMeeting meeting = book.of(referralId);
        TreeSet<String> organisations = new TreeSet<>(book.invited(meeting).stream()
                .map(HubMeetingParticipant::organisation)
                .toList());
        plans.openActions(meeting.caseId()).stream()
                .filter(ActionCard::hasTask)
                .map(ActionCard::owner)
                .forEach(organisations::add);
        organisations.forEach(one -> book.tellOrganisation(
                meeting, one, "er zijn steunafspraken gemaakt. Hebt u een actie, dan komt die in uw taken."));
        book.tellLeader(meeting, "geef de steunafspraken aan de ouder, als dat nog niet is gebeurd.");
        book.tell(meeting, "er zijn steunafspraken gemaakt.");
        meeting.close(book.now());
        together.helpStarted(meeting.caseId());
    }

    public void closeMeeting(String referralId) {
        HubMeeting meeting = book.of(referralId);
        book.tellInvited(meeting, "het overleg gaat niet door. U hoeft niets meer te doen.");
        book.tell(meeting, "de ouder wil dit nu niet.");
        meeting.close(book.now());
    }

    public boolean meetingWanted(String referralId) {
        return book.of(referralId).state() == HubMeeting.State.wanted;
    }

    /** The parent comes, or wants the meeting to be held without her. */
    public boolean parentsAgree(String referralId) {
        return book.of(referralId).parentsAgree();
    }

    public boolean newDateAsked(String referralId) {
        return book.of(referralId).newDateAsked();
    }

    /** Opaque ids of the invitations of this round. */
    public List<String> participants(String referralId) {
        return book.invited(book.of(referralId)).stream()
                .map(HubMeetingParticipant::id)
                .toList();
    }

    public String participantGroup(String participantId) {
        return book.participant(participantId).organisation();
    }

    public String coordinatorGroup(String referralId) {
        return HubMeetingService.COORDINATORS;
    }

    public String contactGroup(String referralId) {
        return book.file(book.of(referralId)).directorGroup();
    }

    public Instant checkDue(String referralId) {
        return book.of(referralId).checkDue();
    }

    public Instant meetingDue(String referralId) {
        return book.of(referralId).meetingDue();
    }

    public Instant invitationDue(String referralId) {
        return book.invitationDue(book.of(referralId));
    }

    public Instant answerDue(String referralId) {
        return book.answerDue(book.of(referralId));
    }

    public Instant meetingMoment(String referralId) {
        return book.of(referralId).plannedAt();
    }

    public Instant reportDue(String referralId) {
        return book.reportDue(book.of(referralId));
    }
}
