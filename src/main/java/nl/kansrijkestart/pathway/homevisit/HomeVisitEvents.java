package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.casefile.file.CaseCard;

/**
 * What can happen to a home visit. Each carries the family's file as it was then; {@code nurse} is the organisation
 * that accepted the registration, null without one in the municipality.
 */
interface HomeVisitEvents {

    /** How it was held. */
    enum How {
        home,
        video
    }

    record Wanted(CaseCard family) implements HomeVisitEvents {}

    record NotReached(CaseCard family) implements HomeVisitEvents {}

    /** @param lateBy login of who planned it although it is late for a visit at home; else null */
    record Planned(CaseCard family, LocalDate day, String nurse, String lateBy) implements HomeVisitEvents {}

    /**
     * @param due the end of the term that this visit had, also where another one gets its own
     * @param another one more visit comes
     */
    record Held(CaseCard family, How how, boolean first, Instant registered, Instant due, boolean another)
            implements HomeVisitEvents {}

    /** Nobody was at home. */
    record Missed(CaseCard family, boolean first, boolean another) implements HomeVisitEvents {}

    record ApproachAgreed(CaseCard family) implements HomeVisitEvents {}

    /** A call was not made in time, or a visit not planned. */
    record Overdue(CaseCard family, String nurse) implements HomeVisitEvents {}

    record TermChanged(CaseCard family, String nurse) implements HomeVisitEvents {}

    /** @param after the last step that was done */
    record Closed(CaseCard family, VisitStep.State after) implements HomeVisitEvents {}

    /** Ended by what happened to the case. */
    record Stopped(CaseCard family, String nurse) implements HomeVisitEvents {}
}
