package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.pathway.hub.MeetingStep.State;
import org.hibernate.annotations.Formula;

/**
 * The Knooppunt of one family: never without the parents' yes, and without the parents at the table only when they say
 * so. A verb tells what happened, with the family's file as it is at that moment.
 */
@Entity
class HubMeeting extends Aggregate {

    @Id
    private String referralId;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    @Embedded
    private MeetingStep step = new MeetingStep();

    @Embedded
    private MeetingTerms terms;

    @Embedded
    private MeetingRound round = new MeetingRound();

    @Sealed
    private String place;

    @Sealed
    private String message;

    protected HubMeeting() {}

    HubMeeting(String referralId, String caseId, MeetingTerms terms) {
        this.referralId = referralId;
        this.caseId = caseId;
        this.terms = terms;
    }

    /** @param suggested organisations that could join, for the invitation later */
    void check(boolean wanted, List<String> suggested, CaseCard family) {
        step.move(wanted ? State.wanted : State.notWanted, State.registered);
        round.suggest(suggested);
        if (wanted) {
            happened(new HubMeetingEvents.Accepted(family));
        }
    }

    /** A date is the start of a new round of invitations, with its own moments. */
    void plan(Instant moment, String place, CaseCard family) {
        step.move(State.planned, State.wanted);
        round.begin(moment);
        this.place = place;
        terms.newRound();
        happened(new HubMeetingEvents.Planned(family, moment));
    }

    void invite(List<String> organisations, String message, CaseCard family) {
        step.move(State.invited, State.planned);
        round.suggest(organisations);
        this.message = message;
        happened(new HubMeetingEvents.Invited(family));
    }

    /** The parent took the yes back: there is nobody to choose, and nothing to tell. */
    void inviteNobody() {
        step.move(State.invited, State.planned);
        round.suggest(List.of());
    }

    /** @param presence what the parent wants: comes, holdWithout, newDate or notWanted */
    void prepare(String presence, Instant nextMeetingDue, List<String> invited, CaseCard family) {
        step.prepared(presence);
        round.said(presence);
        if (step.is(State.prepared)) {
            happened(new HubMeetingEvents.Prepared(family));
        } else if (round.newDateAsked()) {
            terms.newMeeting(nextMeetingDue);
            happened(new HubMeetingEvents.NewDateAsked(family, invited));
        }
    }

    /** @param present organisations, and the parents among them when they came */
    void agree(List<String> present, List<String> invited, CaseCard family) {
        step.move(State.agreed, State.prepared);
        round.came(present);
        happened(HubMeetingEvents.Held.of(family, terms.meetingDue(), present, invited));
    }

    /** @param event what happened beside the steps */
    void tells(HubMeetingEvents event) {
        happened(event);
    }

    /** @param last agreements were sent, or the parent does not want it */
    void close(Instant now, HubMeetingEvents last) {
        step.close(now);
        happened(last);
    }

    /** Ended by what happened to the case, in whatever step it was; nothing when it is over. */
    void stop(Instant now, List<String> invited, CaseCard family) {
        if (!step.is(State.closed)) {
            step.stop(now);
            happened(new HubMeetingEvents.Stopped(family, invited));
        }
    }

    String referralId() {
        return referralId;
    }

    String caseId() {
        return caseId;
    }

    MeetingStep step() {
        return step;
    }

    MeetingTerms terms() {
        return terms;
    }

    MeetingRound round() {
        return round;
    }

    String place() {
        return place;
    }

    String message() {
        return message;
    }
}
