package nl.kansrijkestart.pathway.family;

import java.time.Clock;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import org.springframework.stereotype.Component;

/** Which due dates and birth dates can be right. Refuses the others with Refusal. */
@Component
public class CaseDates {

    private static final int LONGEST_PREGNANCY_WEEKS = 42;

    private final Agreements agreements;
    private final Clock clock;

    CaseDates(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** From today to 42 weeks ahead: no pregnancy lasts longer. */
    public void due(LocalDate due) {
        if (due.isBefore(today())) {
            throw new Refusal(
                    "De uitgerekende datum ligt in het verleden. Is het kind al geboren? Kies dan: kind geboren.");
        }
        if (due.isAfter(today().plusWeeks(LONGEST_PREGNANCY_WEEKS))) {
            throw new Refusal("De uitgerekende datum ligt meer dan 42 weken vooruit. Controleer de datum.");
        }
    }

    /** Until today, and not longer ago than the setting age.upper.months. */
    public void born(LocalDate born, String municipality) {
        if (born.isAfter(today())) {
            throw new Refusal("De geboortedatum ligt in de toekomst. Is het kind nog niet geboren? Kies dan: zwanger.");
        }
        int upper = agreements.limit("age.upper.months", municipality);
        if (born.plusMonths(upper).isBefore(today())) {
            throw new Refusal("Dit kind is ouder dan " + upper
                    + " maanden. Kansrijke Start is voor jongere kinderen; neem contact op met de JGZ.");
        }
    }

    LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
