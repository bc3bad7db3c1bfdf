package nl.kansrijkestart.coalition.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;

/** The plan of approach: actions with an owner and a day, money, running projects and chosen interventions. */
@Component
public class PlanService {

    private static final String SPUK_GALA = "spukGala";
    /** The years of the rule (STCRT-4245). */
    private static final int SPUK_GALA_FIRST = 2023;

    private static final int SPUK_GALA_LAST = 2026;

    private final PlanActions actions;
    private final PlanLines lines;
    private final Coalition coalition;
    private final CycleService rounds;
    private final InterventionService interventions;

    PlanService(
            PlanActions actions,
            PlanLines lines,
            Coalition coalition,
            CycleService rounds,
            InterventionService interventions) {
        this.actions = actions;
        this.lines = lines;
        this.coalition = coalition;
        this.rounds = rounds;
        this.interventions = interventions;
    }

    /** Who can take an action: everybody at the table. */
    public List<Option> owners(String municipality) {
        return coalition.table(municipality).stream()
                .map(one -> new Option(one.organisation(), rounds.organisation(one.organisation())))
                .toList();
    }

    /** All of this round, the earliest day first, also what is done or dropped. */
    public List<PlanAction> actionsOf(Cycle cycle) {
        return actions.findByCycleIdOrderByDueAscIdAsc(cycle.id());
    }

    /** What is still open in the municipality, also from an earlier round, the earliest day first. */
    public List<PlanAction> open(String municipality) {
        return actions.findByMunicipalityOrderByDueAscIdAsc(municipality).stream()
                .filter(PlanAction::open)
                .toList();
    }

    /** Of all rounds, the earliest day first, also what is done or dropped. */
    public List<PlanAction> all(String municipality) {
        return actions.findByMunicipalityOrderByDueAscIdAsc(municipality);
    }

    /** Open actions, to say which ones are done. */
    public List<Option> options(String municipality) {
        return open(municipality).stream()
                .map(one -> new Option(one.id(), one.what() + " (" + rounds.organisation(one.owner()) + ")"))
                .toList();
    }

    /** @param ids an unknown one is left alone */
    public void finish(List<String> ids) {
        ids.forEach(id -> actions.findById(id).ifPresent(one -> one.end(PlanAction.State.done)));
    }

    /** What the one who follows the actions heard. @param until the new day, used where it is later */
    public void settle(String id, String state, LocalDate until) {
        actions.findById(id).ifPresent(one -> {
            switch (state) {
                case "done" -> one.end(PlanAction.State.done);
                case "dropped" -> one.end(PlanAction.State.dropped);
                case "later" -> one.moveTo(until);
                default -> {}
            }
        });
    }

    public List<PlanLine> lines(Cycle cycle, PlanLine.Kind kind) {
        return lines.findByCycleIdAndKindOrderById(cycle.id(), kind);
    }

    /** The filled slots what_n, heading_n, who_n, until_n. A day that is over is refused with Refusal. */
    public void addActions(Cycle cycle, PlanAction.Source source, Answers answers) {
        answers.slots("what").forEach((number, slot) -> {
            LocalDate until =
                    slot.date("until").orElseThrow(() -> new Refusal("Vul in: wanneer actie " + number + " klaar is."));
            if (until.isBefore(rounds.today())) {
                throw new Refusal("De dag bij actie " + number + " is al voorbij. Kies een dag die nog komt.");
            }
            actions.save(new PlanAction(
                    cycle,
                    source,
                    slot.text("heading").orElse("execution"),
                    slot.required("what"),
                    slot.required("who"),
                    until,
                    rounds.now()));
        });
    }

    /**
     * What was written before, to go on with: the plan is written as a whole. A round that has no plan yet begins with
     * the money and projects of the one before.
     */
    public Map<String, Object> written(Cycle cycle) {
        Map<String, Object> shown = new LinkedHashMap<>();
        int number = 0;
        List<PlanAction> planned = actionsOf(cycle).stream()
                .filter(action -> action.source() == PlanAction.Source.plan)
                .toList();
        for (PlanAction one : planned) {
            number++;
            shown.putAll(Map.of(
                    "what_" + number,
                    one.what(),
                    "heading_" + number,
                    one.heading(),
                    "who_" + number,
                    one.owner(),
                    "until_" + number,
                    one.due().toString()));
        }
        boolean begun = !planned.isEmpty()
                || Stream.of(PlanLine.Kind.project, PlanLine.Kind.money)
                        .anyMatch(kind -> !lines(cycle, kind).isEmpty());
        Cycle from = begun ? cycle : rounds.before(cycle).orElse(cycle);
        number = 0;
        for (PlanLine one : lines(from, PlanLine.Kind.money)) {
            number++;
            shown.putAll(Map.of(
                    "money_" + number, one.what(), "source_" + number, one.source(), "amount_" + number, one.amount()));
            if (one.firstYear() != null) {
                shown.put("firstYear_" + number, one.firstYear());
                shown.put("lastYear_" + number, one.lastYear());
                shown.put("afterwards_" + number, one.afterwards());
            }
        }
        shown.put(
                "projects",
                lines(from, PlanLine.Kind.project).stream().map(PlanLine::what).toList());
        return shown;
    }

    /**
     * The whole plan anew: actions of the plan, projects and money as this form says; actions of meetings and
     * evaluations stay, and so do interventions.
     *
     * @throws Refusal as {@link #addActions}, and for money whose years cannot be
     */
    public void write(Cycle cycle, Answers answers) {
        actions.deleteAll(actionsOf(cycle).stream()
                .filter(one -> one.source() == PlanAction.Source.plan)
                .toList());
        lines.deleteAll(Stream.of(PlanLine.Kind.project, PlanLine.Kind.money)
                .flatMap(kind -> lines(cycle, kind).stream())
                .toList());
        addActions(cycle, PlanAction.Source.plan, answers);
        answers.choices("projects").forEach(project -> lines.save(PlanLine.project(cycle.id(), project)));
        answers.slots("money").forEach((number, slot) -> lines.save(money(cycle, number, slot)));
    }

    private static PlanLine money(Cycle cycle, int number, Answers slot) {
        String source = slot.required("source");
        int first = year(slot, "firstYear", number);
        int last = year(slot, "lastYear", number);
        if (last < first) {
            throw new Refusal("Geldregel " + number + ": het laatste jaar ligt voor het eerste jaar.");
        }
        if (source.equals(SPUK_GALA) && (first < SPUK_GALA_FIRST || last > SPUK_GALA_LAST)) {
            throw new Refusal("Geldregel " + number + ": de regeling SPUK GALA loopt van " + SPUK_GALA_FIRST
                    + " tot en met "
                    + SPUK_GALA_LAST + ". Kies jaren uit die periode. Schrijf geld van daarna op een eigen regel.");
        }
        return PlanLine.money(
                        cycle.id(),
                        slot.required("money"),
                        source,
                        slot.number("amount").orElse(0))
                .during(first, last, slot.text("afterwards").orElse(null));
    }

    private static int year(Answers slot, String key, int number) {
        return slot.number(key)
                .orElseThrow(() ->
                        new Refusal("Vul in: van welk jaar tot en met welk jaar geldregel " + number + " loopt."));
    }

    /** From when to when there is money, and what comes then: who decides reads also that nobody said it. */
    public static String period(PlanLine money) {
        if (money.firstYear() == null) {
            return "looptijd niet opgegeven";
        }
        return money.firstYear() + " tot en met " + money.lastYear() + ", daarna: "
                + (money.afterwards() == null ? "nog niet bekend" : money.afterwards());
    }

    /** The whole plan as a list, for who decides on it. */
    public String summary(Cycle cycle) {
        List<String> summary = new ArrayList<>();
        actionsOf(cycle)
                .forEach(one -> summary.add(Words.of("heading", one.heading()) + ": " + one.what() + " ("
                        + rounds.organisation(one.owner()) + ", " + CycleService.day(one.due()) + ")"));
        lines(cycle, PlanLine.Kind.project)
                .forEach(one -> summary.add("Deelproject: " + Words.of("project", one.what())));
        interventions.of(cycle).forEach(one -> summary.add("Interventie: " + one.what() + ", want " + one.reason()));
        lines(cycle, PlanLine.Kind.money)
                .forEach(one -> summary.add("Geld: " + one.what() + ", " + one.amount() + " euro per jaar ("
                        + Words.of("moneySource", one.source()) + "), " + period(one)));
        return summary.isEmpty() ? "Er staat nog niets in het plan." : "- " + String.join("\n- ", summary);
    }
}
