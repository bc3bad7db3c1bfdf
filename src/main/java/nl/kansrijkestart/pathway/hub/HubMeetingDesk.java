package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.family.TogetherNeeded;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/hubMeeting.bpmn. */
@Desk
@Transactional
class HubMeetingDesk {

    private final HubMeetingService meetings;
    private final HubInvitations invitations;
    private final HubMeetingTerms terms;
    private final SupportPlans plans;
    private final TogetherNeeded together;

    HubMeetingDesk(
            HubMeetingService meetings,
            HubInvitations invitations,
            HubMeetingTerms terms,
            SupportPlans plans,
            TogetherNeeded together) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.terms = terms;
        this.plans = plans;
        this.together = together;
    }

    public void remindPlanner(String referralId) {
        meetings.change(referralId, (one, file) -> one.tells(new HubMeetingEvents.PlanningOverdue(file)));
    }

    /** To everybody who was invited or has an action: that the agreements are there. */
    public void sendAgreements(String referralId) {
        HubMeeting meeting = meetings.of(referralId);
        TreeSet<String> concerned = new TreeSet<>(invitations.organisations(meeting));
        plans.openActions(meeting.caseId()).stream()
                .filter(ActionCard::hasTask)
                .map(ActionCard::owner)
                .forEach(concerned::add);
        meetings.change(
                referralId,
                (one, file) ->
                        one.close(terms.now(), new HubMeetingEvents.AgreementsSent(file, List.copyOf(concerned))));
        together.helpStarted(meeting.caseId());
    }

    public void closeMeeting(String referralId) {
        meetings.change(
                referralId,
                (meeting, file) -> meeting.close(
                        terms.now(), new HubMeetingEvents.NotWanted(file, invitations.organisations(meeting))));
    }

    public boolean meetingWanted(String referralId) {
        return meetings.of(referralId).step().is(MeetingStep.State.wanted);
    }

    /** The parent comes, or wants the meeting to be held without her. */
    public boolean parentsAgree(String referralId) {
        return meetings.of(referralId).step().is(MeetingStep.State.prepared);
    }

    public boolean newDateAsked(String referralId) {
        return meetings.of(referralId).round().newDateAsked();
    }

    /** Opaque ids of the invitations of this round. */
    public List<String> participants(String referralId) {
        return invitations.of(meetings.of(referralId)).stream()
                .map(HubMeetingParticipant::id)
                .toList();
    }

    public String participantGroup(String participantId) {
        return invitations.one(participantId).organisation();
    }

    public String coordinatorGroup(String referralId) {
        return Role.hubCoordinators.name();
    }

    public String contactGroup(String referralId) {
        return meetings.file(meetings.of(referralId)).directorGroup();
    }

    public Instant checkDue(String referralId) {
        return meetings.of(referralId).terms().checkDue();
    }

    public Instant meetingDue(String referralId) {
        return meetings.of(referralId).terms().meetingDue();
    }

    public Instant invitationDue(String referralId) {
        HubMeeting meeting = meetings.of(referralId);
        return terms.invitationDue(meeting, meetings.file(meeting));
    }

    public Instant answerDue(String referralId) {
        return terms.answerDue(meetings.of(referralId));
    }

    public Instant meetingMoment(String referralId) {
        return meetings.of(referralId).round().plannedAt();
    }

    public Instant reportDue(String referralId) {
        HubMeeting meeting = meetings.of(referralId);
        return terms.reportDue(meeting, meetings.file(meeting));
    }
}
