package nl.kansrijkestart.coalition.cycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.exchange.QuestionService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of a coalition's round show and change. */
@Component
class CycleForms {

    private static final int LONGEST_YEARS = 2;
    /** As many as one form can show; the ones that are due first. */
    private static final int MOST_ACTIONS = 8;

    private final CycleService rounds;
    private final PlanService plan;
    private final MeetingService meetings;
    private final QuestionService questions;
    private final Journeys journeys;

    CycleForms(
            FormContents forms,
            CycleService rounds,
            PlanService plan,
            MeetingService meetings,
            QuestionService questions,
            Journeys journeys) {
        this.rounds = rounds;
        this.plan = plan;
        this.meetings = meetings;
        this.questions = questions;
        this.journeys = journeys;
        forms.form("startCoalitionCycle")
                .shows(moment -> rounds.seat(moment.person()))
                .options("municipalities", moment -> rounds.municipalitiesOf(moment.person()))
                .starts("Ronde van de coalitie begonnen", this::begun);
        forms.form("chooseEvaluationMoment").fresh().shows(this::round).keeps(this::momentChosen);
        forms.form("planCoalitionMeeting").fresh().shows(this::proposal).keeps(this::planned);
        forms.form("recordCoalitionMeeting")
                .fresh()
                .shows(this::meeting)
                .options("present", this::table)
                .options("owners", this::table)
                .options("openActions", moment -> plan.options(moment.municipality()))
                .keeps(this::recorded);
        forms.form("followActions")
                .fresh()
                .shows(this::round)
                .lists("actions", this::openActions)
                .keeps(this::followed);
        forms.form("holdReflection")
                .fresh()
                .shows(this::round)
                .options("dimension", moment -> dimensions())
                .options("present", this::table)
                .keeps(this::reflected);
        forms.form("secureApproach").fresh().shows(this::carriedOut).keeps(this::secured);
    }

    private CaseStart begun(FormMoment moment, Answers answers) {
        String municipality = answers.required("municipality");
        rounds.refuseUnlessIn(moment.person(), municipality);
        if (rounds.running(municipality).isPresent()) {
            throw new Refusal(rounds.name(municipality) + " heeft al een ronde die loopt. Ga daarmee verder.");
        }
        return new CaseStart(rounds.open(municipality).id(), municipality, Map.of());
    }

    private Map<String, Object> round(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("coalition", rounds.name(moment.municipality()));
        return shown;
    }

    private List<Option> table(FormMoment moment) {
        return plan.owners(moment.municipality());
    }

    /** The clock of the evaluation, which runs already on the day by the agreement, moves to the chosen day. */
    private void momentChosen(FormMoment moment, Answers answers) {
        LocalDate day = answers.date("evaluateOn").orElseThrow(() -> new Refusal("Vul in: wanneer u terugkijkt."));
        if (!day.isAfter(rounds.today()) || day.isAfter(rounds.today().plusYears(LONGEST_YEARS))) {
            throw new Refusal("Kies een dag tussen morgen en over " + LONGEST_YEARS + " jaar.");
        }
        Cycle cycle = rounds.of(moment.caseId());
        cycle.evaluateBy(Cycle.EvaluationWay.valueOf(answers.required("way")));
        cycle.set("evaluation", rounds.endOf(day));
        journeys.momentsChanged("caseId", cycle.id(), Map.of());
        if (cycle.evaluationWay() == Cycle.EvaluationWay.withSupport) {
            questions.askSupport(cycle.municipality(), moment.person(), day);
        }
    }

    private Map<String, Object> proposal(FormMoment moment) {
        Cycle cycle = rounds.of(moment.caseId());
        Map<String, Object> shown = round(moment);
        List<String> proposals = meetings.proposals(cycle);
        shown.put(
                "proposal", proposals.isEmpty() ? "Er ligt niets te wachten." : "- " + String.join("\n- ", proposals));
        shown.put(
                "meetOn",
                Deadlines.day(rounds.due(cycle.id(), "planCoalitionMeeting")).toString());
        shown.put("kind", Meeting.Kind.regular.name());
        return shown;
    }

    private void planned(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        LocalDate day = answers.date("meetOn").orElseThrow(() -> new Refusal("Vul in: de dag van het overleg."));
        meetings.plan(
                cycle,
                Meeting.Kind.valueOf(answers.text("kind").orElse("regular")),
                day,
                answers.required("agenda"),
                answers.text("place").orElse(null));
    }

    private Map<String, Object> meeting(FormMoment moment) {
        Map<String, Object> shown = round(moment);
        Meeting planned = meetings.planned(rounds.of(moment.caseId()))
                .orElseThrow(() -> new Refusal("Er is geen overleg gepland."));
        shown.put("when", CycleService.day(planned.heldOn()));
        shown.put("agenda", planned.agenda());
        shown.put("heldOn", planned.heldOn().toString());
        return shown;
    }

    private void recorded(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        meetings.record(
                cycle,
                answers.date("heldOn").orElse(null),
                answers.choices("present"),
                answers.required("decisions"),
                answers.text("participation").orElse(null));
        plan.finish(answers.choices("finished"));
        plan.addActions(cycle, PlanAction.Source.meeting, answers);
        cycle.next(answers.choices("evaluateNow").isEmpty() ? Cycle.Step.onward : Cycle.Step.evaluateNow);
    }

    private List<Item> openActions(FormMoment moment) {
        return plan.open(moment.municipality()).stream()
                .limit(MOST_ACTIONS)
                .map(one -> new Item(
                        one.id(),
                        one.what() + " (" + rounds.organisation(one.owner()) + ", " + CycleService.day(one.due()) + ")",
                        Map.of("state", "busy")))
                .toList();
    }

    private void followed(FormMoment moment, Answers answers) {
        answers.items("actions").forEach((id, said) -> {
            LocalDate until = said.date("until").orElse(null);
            if (said.is("state", "later") && (until == null || until.isBefore(rounds.today()))) {
                throw new Refusal("Kies bij een nieuwe dag een dag die nog komt.");
            }
            plan.settle(id, said.required("state"), until);
        });
        rounds.of(moment.caseId()).done("followActions");
    }

    private static List<Option> dimensions() {
        return Words.codes("wellbeing").stream()
                .map(code -> new Option(code, Words.of("wellbeing", code)))
                .toList();
    }

    private void reflected(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        meetings.reflect(
                cycle,
                answers.date("heldOn").orElseThrow(() -> new Refusal("Vul in: wanneer de sessie was.")),
                Words.of("wellbeing", answers.required("dimension")),
                answers.choices("present"),
                answers.required("learned"));
        cycle.done("holdReflection");
        cycle.set("reflection", rounds.after("reflection", cycle.municipality()));
    }

    private Map<String, Object> carriedOut(FormMoment moment) {
        Map<String, Object> shown = round(moment);
        int open = plan.open(moment.municipality()).size();
        shown.put(
                "done",
                open == 0 ? "Alle acties zijn klaar." : "Nog open: " + open + (open == 1 ? " actie." : " acties."));
        return shown;
    }

    private void secured(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        cycle.secure(answers.required("secured"));
        cycle.next(Cycle.Step.valueOf(answers.required("next")));
    }
}
