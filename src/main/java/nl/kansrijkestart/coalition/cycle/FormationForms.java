package nl.kansrijkestart.coalition.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.plan.InterventionService;
import nl.kansrijkestart.coalition.plan.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.coalition.table.SelfScan;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of forming a coalition show and change: forms/coalition. */
@Component
class FormationForms {

    private static final int MOST_TOPICS = 8;
    /** The form stays on one screen; the coalition's page has all of them. */
    private static final int MOST_DIFFERENCES = 4;

    private final CycleService rounds;
    private final Places places;
    private final Coalition coalition;
    private final SelfScan scan;
    private final PlanService plan;
    private final People people;
    private final Clauses clauses;
    private final InterventionService interventions;
    private final FormerRound former;

    FormationForms(
            FormContents book,
            CycleService rounds,
            Places places,
            Coalition coalition,
            SelfScan scan,
            PlanService plan,
            People people,
            Clauses clauses,
            InterventionService interventions,
            FormerRound former) {
        this.rounds = rounds;
        this.places = places;
        this.coalition = coalition;
        this.scan = scan;
        this.plan = plan;
        this.people = people;
        this.clauses = clauses;
        this.interventions = interventions;
        this.former = former;
        book.form("appointLead")
                .shows(this::lead)
                .options("leads", moment -> rounds.leads(moment.municipality()))
                .keeps(this::appointed);
        book.form("describeLocalTask")
                .shows(this::task)
                .keeps((moment, answers) -> cycle(moment).describe(answers.required("conclusion")));
        book.form("reviewComposition")
                .fresh()
                .shows(this::table)
                .options("seats", this::emptySeats)
                .keeps(this::reviewed);
        book.form("fillSelfScan")
                .fresh()
                .shows(this::round)
                .labels(moment -> scan.labels(moment.municipality()))
                .keeps(this::scanned);
        book.form("discussSelfScan")
                .shows(this::differences)
                .keeps((moment, answers) -> cycle(moment).scanned(answers.required("improve")));
        book.form("agreeAmbition")
                .shows(this::aim)
                .options("topics", this::topics)
                .keeps(this::aimed);
        book.form("writePlan")
                .fresh()
                .shows(this::written)
                .options("projects", moment -> projects())
                .options("owners", moment -> plan.owners(moment.municipality()))
                .keeps(this::wrote);
        book.form("chooseInterventions")
                .fresh()
                .shows(this::offer)
                .options("interventions", moment -> interventions.options())
                .keeps(this::chosen);
        book.form("decideOnPlan")
                .notBy("writePlan", "chooseInterventions")
                .fresh()
                .shows(this::whole)
                .keeps(this::decided);
    }

    private Map<String, Object> round(FormMoment moment) {
        Cycle cycle = cycle(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("coalition", rounds.name(cycle.municipality()));
        shown.put("localTask", text(cycle.localTask()));
        shown.put("improve", text(cycle.improve()));
        if (cycle.ambition() != null) {
            shown.put("ambition", cycle.ambition());
        }
        return shown;
    }

    private Map<String, Object> lead(FormMoment moment) {
        return with(moment, former.lead(cycle(moment)));
    }

    private Map<String, Object> task(FormMoment moment) {
        return with(moment, former.task(cycle(moment)));
    }

    private Map<String, Object> aim(FormMoment moment) {
        return with(moment, former.ambition(cycle(moment)));
    }

    private Map<String, Object> offer(FormMoment moment) {
        return with(moment, interventions.chosen(cycle(moment)));
    }

    private Map<String, Object> with(FormMoment moment, Map<String, Object> more) {
        Map<String, Object> shown = round(moment);
        shown.putAll(more);
        return shown;
    }

    /** The lead's own organisation sits at the table from now on; the lead speaks for it. */
    private void appointed(FormMoment moment, Answers answers) {
        Cycle cycle = cycle(moment);
        String lead = answers.required("lead");
        cycle.appoint(lead, moment.person());
        coalition.seatOf(lead, cycle.municipality());
        rounds.tellRole(
                CycleService.LEADS,
                cycle.municipality(),
                cycle.id(),
                people.person(lead).orElseThrow().name() + " is de trekker.");
    }

    private Map<String, Object> table(FormMoment moment) {
        Map<String, Object> shown = round(moment);
        shown.put(
                "present",
                coalition.table(moment.municipality()).stream()
                        .map(one -> rounds.organisation(one.organisation()))
                        .collect(Collectors.joining(", ")));
        List<Seat> gaps = places.gaps(moment.municipality());
        shown.put(
                "missing",
                gaps.isEmpty()
                        ? "Geen."
                        : gaps.stream()
                                .map(one -> "- **" + one.label() + "** (" + need(one) + "). " + one.why())
                                .collect(Collectors.joining("\n")));
        shown.put("seats", gaps.stream().filter(Seat::needed).map(Seat::code).toList());
        return shown;
    }

    private List<Option> emptySeats(FormMoment moment) {
        return places.gaps(moment.municipality()).stream()
                .map(one -> new Option(one.code(), one.label() + " (" + need(one) + ")"))
                .toList();
    }

    private static String need(Seat seat) {
        return seat.needed() ? "nodig" : "gewenst";
    }

    private void reviewed(FormMoment moment, Answers answers) {
        if (answers.date("inviteBy").filter(day -> day.isBefore(rounds.today())).isPresent()) {
            throw new Refusal("De dag voor de uitnodigingen is al voorbij. Kies een dag die nog komt.");
        }
        answers.choices("seats")
                .forEach(seat -> places.open(
                        moment.caseId(),
                        moment.municipality(),
                        seat,
                        answers.date("inviteBy")
                                .map(rounds::endOf)
                                .orElseGet(() -> rounds.after("invitePartner", moment.municipality()))));
    }

    private void scanned(FormMoment moment, Answers answers) {
        scan.answer(cycle(moment), coalition.membership(moment.id("partnerId")).organisation(), answers);
    }

    private Map<String, Object> differences(FormMoment moment) {
        Cycle cycle = cycle(moment);
        Map<String, Object> shown = round(moment);
        shown.put(
                "count",
                scan.answered(cycle).size() + " van de " + scan.asked(cycle).size()
                        + " leden vulden de zelfscan in. Hier verschillen zij het meest; alle antwoorden staan op de "
                        + "pagina Coalities.");
        shown.put(
                "differences",
                scan.scores(cycle).entrySet().stream()
                        .limit(MOST_DIFFERENCES)
                        .map(one -> "- " + Words.of("selfScan", one.getKey()) + " **" + SelfScan.spread(one.getValue())
                                + "**")
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    /** Everything that can be agreed on here. */
    private List<Option> topics(FormMoment moment) {
        return clauses.inForce(moment.municipality()).stream()
                .map(one -> new Option(one.need(), one.needName()))
                .toList();
    }

    private void aimed(FormMoment moment, Answers answers) {
        if (answers.choices("topics").size() > MOST_TOPICS) {
            throw new Refusal(
                    "Kies hoogstens " + MOST_TOPICS + " onderwerpen. Over de andere maakt u later afspraken.");
        }
        cycle(moment).aim(answers.required("ambition"), answers.required("goal"), answers.choices("topics"));
    }

    private Map<String, Object> written(FormMoment moment) {
        Cycle cycle = cycle(moment);
        Map<String, Object> shown = round(moment);
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
        Map<String, Object> shown = round(moment);
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
            rounds.tellRole(
                    CycleService.LEADS, cycle.municipality(), cycle.id(), "het plan van aanpak is vastgesteld.");
        } else {
            cycle.adjustPlan(answers.required("remark"));
            rounds.tellRole(
                    CycleService.LEADS,
                    cycle.municipality(),
                    cycle.id(),
                    "het bestuur vraagt een aanpassing van het plan.");
        }
    }

    private static String text(String kept) {
        return kept == null ? "" : kept;
    }

    private Cycle cycle(FormMoment moment) {
        return rounds.of(moment.caseId());
    }
}
