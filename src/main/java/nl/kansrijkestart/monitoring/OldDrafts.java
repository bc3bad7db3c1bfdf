package nl.kansrijkestart.monitoring;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.engine.forms.TaskForms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody typed, did not send and did not come back for is not kept longer than was agreed. */
@Component
class OldDrafts {

    private static final String TERM = "draft.keep";

    private final TaskForms forms;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final MunicipalityScope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldDrafts(
            TaskForms forms,
            Agreements agreements,
            Deadlines days,
            People people,
            MunicipalityScope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    void forget() {
        transaction.executeWithoutResult(status -> {
            people.municipalities().stream().map(MunicipalityCard::code).forEach(scope::include);
            people.regions().stream().map(MunicipalityCard::code).forEach(scope::include);
            Map<String, Term> terms = new HashMap<>();
            forms.forgetDrafts((municipality, at) -> !days.add(
                            at, terms.computeIfAbsent(municipality, one -> agreements.term(TERM, one, false)))
                    .isAfter(clock.instant()));
        });
    }
}
