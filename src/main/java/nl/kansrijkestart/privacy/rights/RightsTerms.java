package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.OwnReminder;
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

    /**
     * What must be done within the term of the law is said {@code limit.rights.warning} before its end, to who has the
     * task and to the privacy officers.
     */
    @Component
    static class BeforeTheEnd implements OwnReminder {

        private static final String DECISION = "decideOnRightsRequest"; // the officers' own
        private static final Set<String> BY_LAW = Set.of(DECISION, "correctFamilyFile", "tellParentDecision");

        private final RightsRequests requests;
        private final RightsTerms terms;

        BeforeTheEnd(RightsRequests requests, RightsTerms terms) {
            this.requests = requests;
            this.terms = terms;
        }

        @Override
        public Optional<Instant> moment(TaskRow task) {
            return Optional.of(task)
                    .filter(one -> BY_LAW.contains(one.taskKey()))
                    .flatMap(one -> requests.findById(one.caseId()))
                    .map(terms::warning);
        }

        @Override
        public boolean reminded(TaskRow task) {
            Optional.of(task)
                    .filter(one -> !one.taskKey().equals(DECISION))
                    .flatMap(one -> requests.findById(one.caseId()))
                    .ifPresent(request -> {
                        request.remind();
                        requests.save(request);
                    });
            return false;
        }
    }
}
