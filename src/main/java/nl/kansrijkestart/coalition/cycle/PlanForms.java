package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of writing a plan and deciding on it show and change: forms/coalition. */
@Component
class PlanForms {

    private final CycleService rounds;
    private final PlanService plan;
    private final InterventionService interventions;
    private final Clauses clauses;
    private final FormerRound former;

    PlanForms(
            FormContents forms,
            CycleService rounds,
            PlanService plan,
            InterventionService interventions,
            Clauses clauses,
            FormerRound former) {
        this.rounds = rounds;
        this.plan = plan;
        this.interventions = interventions;
        this.clauses = clauses;
        this.former = former;
        forms.form("writePlan")
                .fresh()
                .shows(this::written)
                .options("projects", moment -> projects())
                .options("owners", moment -> plan.owners(moment.municipality()))
                .keeps(this::wrote);
        forms.form("chooseInterventions")
                .fresh()
                .shows(this::offer)
                .options("interventions", moment -> interventions.options())
                .keeps(this::chosen);
        forms.form("decideOnPlan")
                .notBy("writePlan", "chooseInterventions")
                .fresh()
                .shows(this::whole)
                .keeps(this::decided);
    }

    private Map<String, Object> offer(FormMoment moment) {
        Map<String, Object> shown = former.round(cycle(moment));
        shown.putAll(interventions.chosen(cycle(moment)));
        return shown;
    }

    private Map<String, Object> written(FormMoment moment) {
        Cycle cycle = cycle(moment);
        Map<String, Object> shown = former.round(cycle);
        shown.put("remark", cycle.remark() == null ? "" : "Het bestuur vraagt: " + cycle.remark());
        shown.putAll(plan.written(cycle));
        return shown;
    }

    private static List<Option> projects() {
        return Words.codes("project").stream()
                .map(code -> new Option(code, Words.of("project", code)))
                .toList();
    }

    private void wrote(FormMoment moment, Answers answers) {
        plan.write(cycle(moment), answers);
        cycle(moment).done("writePlan");
    }

    private void chosen(FormMoment moment, Answers answers) {
        interventions.choose(cycle(moment), answers);
        cycle(moment).done("chooseInterventions");
    }

    private Map<String, Object> whole(FormMoment moment) {
        Map<String, Object> shown = former.round(cycle(moment));
        shown.put("plan", plan.summary(cycle(moment)));
        List<String> topics = cycle(moment).topics();
        shown.put(
                "agreements",
                topics.isEmpty()
                        ? "geen onderwerpen gekozen."
                        : topics.stream()
                                        .map(need -> stand(need, moment.municipality()))
                                        .collect(Collectors.joining("; "))
                                + ".");
        return shown;
    }

    /** Agreements go their own way: the board sees how far each is, and may decide without waiting. */
    private String stand(String need, String municipality) {
        return Words.need(need) + ": "
                + clauses.of(municipality).stream()
                        .filter(one -> one.need().equals(need))
                        .map(one -> one.stateName() + " (versie " + one.version() + ")")
                        .reduce((first, newer) -> newer)
                        .orElse("wordt opgesteld, de regionale basisafspraak geldt");
    }

    private void decided(FormMoment moment, Answers answers) {
        Cycle cycle = cycle(moment);
        cycle.done("decideOnPlan");
        if (answers.is("decision", "accepted")) {
            cycle.planDecided(rounds.now());
        } else {
            cycle.adjustPlan(answers.required("remark"));
        }
        rounds.save(cycle);
    }

    private Cycle cycle(FormMoment moment) {
        return rounds.of(moment.caseId());
    }
}
