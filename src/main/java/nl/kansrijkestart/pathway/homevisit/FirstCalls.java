package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The calls in which nobody was reached yet. */
@Embeddable
class FirstCalls {

    private static final int LEAST_DAYS_OF_TRYING = 5;

    private int tries;
    private LocalDate firstTry;

    void missed(LocalDate today) {
        tries++;
        if (firstTry == null) {
            firstTry = today;
        }
    }

    /**
     * Not enough tries yet, or fewer than five days of trying. A call is one way, so two ways are not asked here.
     *
     * @param most the setting limit.contact.tries
     */
    boolean goOn(int most, LocalDate today) {
        return tries > 0 && (tries < most || ChronoUnit.DAYS.between(firstTry, today) < LEAST_DAYS_OF_TRYING);
    }

    int tries() {
        return tries;
    }
}
