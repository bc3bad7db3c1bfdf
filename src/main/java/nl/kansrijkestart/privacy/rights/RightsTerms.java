package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/**
 * When a parent must have an answer. Set by law: GDPR article 12(3). No agreement changes it; only the warning before
 * it is a setting.
 */
@Component
class RightsTerms {

    /** Months after the day on which the parent asked. */
    static final int ANSWER_BY_LAW = 1;
    /** Months more, once, when it is complex and the parent hears that and why within the first month. */
    static final int LONGER_BY_LAW = 2;

    private final Agreements agreements;
    private final Deadlines days;

    RightsTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    Instant first(LocalDate receivedOn) {
        return endOf(receivedOn.plusMonths(ANSWER_BY_LAW));
    }

    Instant extended(LocalDate receivedOn) {
        return endOf(receivedOn.plusMonths(ANSWER_BY_LAW + LONGER_BY_LAW));
    }

    /** The agreed term to prepare, never later than the warning: deciding and telling take time too. */
    Instant prepare(RightsRequest request) {
        Instant agreed = days.add(now(), agreements.term("term.rights.prepare", request.municipality(), false));
        return agreed.isBefore(warning(request)) ? agreed : warning(request);
    }

    Instant warning(RightsRequest request) {
        LocalDate end = Deadlines.day(request.answer().due());
        return endOf(end.minusDays(agreements.limit("limit.rights.warning", request.municipality())));
    }

    LocalDate today() {
        return days.today();
    }

    Instant now() {
        return days.now();
    }

    private static Instant endOf(LocalDate day) {
        return Deadlines.closes(day);
    }
}
