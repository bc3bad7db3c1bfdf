package nl.kansrijkestart.socialmap.menu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/** The moments of the checks of the menukaart. */
@Component
class MenuTerms {

    private final Agreements agreements;
    private final Deadlines days;
    private final Clock clock;

    MenuTerms(Agreements agreements, Deadlines days, Clock clock) {
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    /** When the recognition ends; without one, or when it was found expired already, after a term. */
    Instant check(Intervention one, String home) {
        LocalDate until = one.recognisedUntil();
        if (until != null && until.isAfter(today())) {
            return Deadlines.opens(until);
        }
        return until != null && (one.checkedOn() == null || one.checkedOn().isBefore(until))
                ? now()
                : inTerm("term.menu.check", home);
    }

    Instant reminder(Intervention one) {
        return inTerm("term.menu.reminder", one.home());
    }

    Instant answer(Intervention one) {
        return inTerm("term.menu.answer", one.home());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Deadlines.day(now());
    }

    private Instant inTerm(String term, String municipality) {
        return days.add(now(), agreements.term(term, municipality, false));
    }
}
