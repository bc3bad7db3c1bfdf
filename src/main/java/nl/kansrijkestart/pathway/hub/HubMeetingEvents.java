package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.support.SupportPlans;

/**
 * What can happen to a Knooppunt. Each carries the family's file as it was then; {@code invited} are the organisations
 * whose invitation stood.
 */
interface HubMeetingEvents {

    /** The registration fits: a date is looked for. */
    record Accepted(CaseCard family) implements HubMeetingEvents {}

    record Planned(CaseCard family, Instant moment) implements HubMeetingEvents {}

    record Invited(CaseCard family) implements HubMeetingEvents {}

    record NewDateAsked(CaseCard family, List<String> invited) implements HubMeetingEvents {}

    record Prepared(CaseCard family) implements HubMeetingEvents {}

    /**
     * @param due the end of the term in which it had to be held
     * @param came how many of those invited did
     */
    record Held(CaseCard family, Instant due, boolean withParents, int came, int absent) implements HubMeetingEvents {

        static Held of(CaseCard family, Instant due, List<String> present, List<String> invited) {
            int came = (int) invited.stream().filter(present::contains).count();
            return new Held(family, due, present.contains(SupportPlans.PARENT), came, invited.size() - came);
        }
    }

    record DirectorProposed(CaseCard family) implements HubMeetingEvents {}

    /** There is no date and the term is over. */
    record PlanningOverdue(CaseCard family) implements HubMeetingEvents {}

    /** @param concerned organisations that were invited or have an action */
    record AgreementsSent(CaseCard family, List<String> concerned) implements HubMeetingEvents {}

    record NotWanted(CaseCard family, List<String> invited) implements HubMeetingEvents {}

    /** Ended by what happened to the case. */
    record Stopped(CaseCard family, List<String> invited) implements HubMeetingEvents {}

    /** The parent's yes for these is over; the meeting goes on. */
    record InvitationsEnded(CaseCard family, List<String> invited) implements HubMeetingEvents {}
}
