package nl.kansrijkestart.transition;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import org.springframework.stereotype.Component;

/** How long each step of a hand-over may take, by the agreement of the municipality. */
@Component
class LeaveTerms {

    private static final String TERM = "term.leave.accept";

    private final Agreements agreements;
    private final Deadlines days;

    LeaveTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    Instant due(String municipality, boolean urgent) {
        return days.add(days.now(), term(municipality, urgent));
    }

    Term term(String municipality, boolean urgent) {
        return agreements.term(TERM, municipality, urgent);
    }

    Instant now() {
        return days.now();
    }
}
