package nl.kansrijkestart.coalition.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.cycle.PlanAction;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of an evaluation show and change. */
@Component
class EvaluationForms {

    private final EvaluationService evaluation;
    private final PlanService plan;
    private final CycleService rounds;

    EvaluationForms(FormContents forms, EvaluationService evaluation, PlanService plan, CycleService rounds) {
        this.evaluation = evaluation;
        this.plan = plan;
        this.rounds = rounds;
        forms.form("addMeaning")
                .fresh()
                .shows(this::figures)
                .lists("clauses", this::clauses)
                .keeps((moment, answers) -> evaluation.hear(hearing(moment), answers, null));
        forms.form("askSilentPartner")
                .fresh()
                .shows(this::partner)
                .lists("clauses", this::clauses)
                .keeps(this::asked);
        forms.form("chooseImprovements")
                .fresh()
                .shows(this::answers)
                .options("owners", moment -> plan.owners(moment.municipality()))
                .options("openActions", moment -> plan.options(moment.municipality()))
                .keeps(this::improved);
    }

    private Map<String, Object> figures(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "coalition",
                (rounds.name(moment.municipality()) + " " + hearing(moment).partInWords()).strip());
        int number = 0;
        for (Meaning one : evaluation.meanings(hearing(moment))) {
            number++;
            shown.put("figures_" + number, "- " + one.figures().replace("\n", "\n- "));
        }
        return shown;
    }

    /** Only the partner's own agreements; "behouden" is filled in. */
    private List<Item> clauses(FormMoment moment) {
        return evaluation.meanings(hearing(moment)).stream()
                .map(one -> new Item(String.valueOf(one.id()), one.title(), Map.of("verdict", "keep")))
                .toList();
    }

    private Map<String, Object> partner(FormMoment moment) {
        return Map.of(
                "coalition",
                rounds.name(moment.municipality()),
                "partner",
                (rounds.organisation(hearing(moment).organisation()) + " "
                                + hearing(moment).partInWords())
                        .strip());
    }

    private void asked(FormMoment moment, Answers answers) {
        Hearing hearing = hearing(moment);
        switch (answers.required("next")) {
            case "heard" -> evaluation.hear(hearing, answers, answers.required("told"));
            case "askAgain" -> askAgain(hearing);
            default -> hearing.without();
        }
    }

    private void askAgain(Hearing hearing) {
        if (!evaluation.answersHere(hearing)) {
            throw new Refusal(rounds.organisation(hearing.organisation())
                    + " heeft niemand die hier kan antwoorden. Bel de partner, of ga zonder deze partner verder.");
        }
        evaluation.askAgain(hearing);
    }

    private Map<String, Object> answers(FormMoment moment) {
        Cycle cycle = rounds.of(moment.caseId());
        Map<String, List<String>> said = evaluation.answers(cycle);
        List<PlanAction> before = plan.all(cycle.municipality()).stream()
                .filter(one -> one.source() == PlanAction.Source.evaluation)
                .toList();
        return Map.of(
                "coalition",
                rounds.name(cycle.municipality()),
                "answers",
                said.isEmpty() && evaluation.of(cycle).isEmpty()
                        ? "Geen partner heeft nu een afspraak die geldt."
                        : said.entrySet().stream()
                                        .map(one -> "- **" + one.getKey() + "**: " + String.join("; ", one.getValue()))
                                        .collect(Collectors.joining("\n"))
                                + notHeard(cycle),
                "earlier",
                before.isEmpty()
                        ? "Geen."
                        : before.stream()
                                .map(one -> "- " + one.what() + " (" + rounds.organisation(one.owner()) + ", "
                                        + CycleService.day(one.due()) + (one.open() ? ", nog open" : ", klaar") + ")")
                                .collect(Collectors.joining("\n")));
    }

    private String notHeard(Cycle cycle) {
        List<String> silent = evaluation.notHeard(cycle);
        return silent.isEmpty() ? "" : "\n- Niet gehoord: " + String.join(", ", silent);
    }

    private void improved(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        plan.finish(answers.choices("finished"));
        plan.addActions(cycle, PlanAction.Source.evaluation, answers);
        cycle.conclude(answers.text("conclusion").orElse(null));
    }

    private Hearing hearing(FormMoment moment) {
        return evaluation.hearing(moment.id("partnerId"));
    }
}
