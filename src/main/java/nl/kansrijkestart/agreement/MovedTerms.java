package nl.kansrijkestart.agreement;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import org.springframework.stereotype.Component;

/** How far the term of one step may be moved by hand: the setting {@code limit.term.moved} of the municipality. */
@Component
public class MovedTerms {

    private static final String LIMIT = "limit.term.moved";

    private final Agreements agreements;
    private final Deadlines days;

    MovedTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    /** @param first the day that the step had before anybody moved it */
    public Instant last(Instant first, String municipality) {
        return days.add(first, agreements.limit(LIMIT, municipality));
    }

    /**
     * @param typed a day; null when none was filled in
     * @param latest what it must not pass
     * @return the end of that working day
     * @throws Refusal in Dutch when it is no day to come, no working day, or too late
     */
    public Instant moment(LocalDate typed, Instant latest) {
        if (typed == null) {
            throw new Refusal("Vul in: tot welke dag.");
        }
        if (!typed.isAfter(days.today())) {
            throw new Refusal("Kies een dag na vandaag.");
        }
        if (!days.isWorkingDay(typed)) {
            throw new Refusal("Op " + Dutch.wholeDay(Deadlines.closes(typed)) + " werkt niemand. Kies een werkdag.");
        }
        Instant moment = Deadlines.closes(typed);
        if (moment.isAfter(latest)) {
            throw new Refusal(
                    "Verder dan " + Dutch.wholeDay(latest) + " kan deze termijn niet: dat is zo afgesproken.");
        }
        return moment;
    }
}
