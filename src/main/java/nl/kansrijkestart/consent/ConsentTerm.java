package nl.kansrijkestart.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/** How long a yes holds in a municipality, and how long before its end it is asked again. */
@Component
public class ConsentTerm {

    private final Agreements agreements;
    private final Deadlines days;
    private final Clock clock;

    ConsentTerm(Agreements agreements, Deadlines days, Clock clock) {
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    /** The end of a yes that is given now. */
    public Instant until(String municipality) {
        return days.add(clock.instant(), agreements.term("term.consent", municipality, false));
    }

    /** How the coalition agreed to explain it to parents; empty where it agreed on nothing. */
    public String explained(String municipality) {
        return agreements.text("consentText", municipality).orElse("");
    }

    /** How long before its end a yes is asked again: calendar days of limit.consent.warning. */
    public Duration warning(String municipality) {
        return Duration.ofDays(agreements.limit("limit.consent.warning", municipality));
    }
}
