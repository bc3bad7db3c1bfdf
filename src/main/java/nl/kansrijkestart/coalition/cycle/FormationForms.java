package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
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

/** What the forms show and change by which a coalition finds its table and its aim: forms/coalition. */
@Component
class FormationForms {

    private static final int MOST_TOPICS = 8;
    /** The form stays on one screen; the coalition's page has all of them. */
    private static final int MOST_DIFFERENCES = 4;

    private final CycleService rounds;
    private final Places places;
    private final Coalition coalition;
    private final SelfScan scan;
    private final Clauses clauses;
    private final FormerRound former;

    FormationForms(
            FormContents forms,
            CycleService rounds,
            Places places,
            Coalition coalition,
            SelfScan scan,
            Clauses clauses,
            FormerRound former) {
        this.rounds = rounds;
        this.places = places;
        this.coalition = coalition;
        this.scan = scan;
        this.clauses = clauses;
        this.former = former;
        forms.form("appointLead")
                .shows(this::lead)
                .options("leads", moment -> rounds.leads(moment.municipality()))
                .keeps(this::appointed);
        forms.form("describeLocalTask")
                .shows(this::task)
                .keeps((moment, answers) -> cycle(moment).describe(answers.required("conclusion")));
        forms.form("reviewComposition")
                .fresh()
                .shows(this::table)
                .options("seats", this::emptySeats)
                .keeps(this::reviewed);
        forms.form("fillSelfScan")
                .fresh()
                .shows(this::round)
                .labels(moment -> scan.labels(moment.municipality()))
                .keeps(this::scanned);
        forms.form("discussSelfScan")
                .shows(this::differences)
                .keeps((moment, answers) -> cycle(moment).scanned(answers.required("improve")));
        forms.form("agreeAmbition")
                .shows(this::aim)
                .options("topics", this::topics)
                .keeps(this::aimed);
    }

    private Map<String, Object> round(FormMoment moment) {
        return former.round(cycle(moment));
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

    private Map<String, Object> with(FormMoment moment, Map<String, Object> more) {
        Map<String, Object> shown = round(moment);
        shown.putAll(more);
        return shown;
    }

    /** The lead's own organisation sits at the table from now on; the lead speaks for it. */
    private void appointed(FormMoment moment, Answers answers) {
        coalition.appoint(cycle(moment), answers.required("lead"), moment.person(), moment.caseId());
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
        places.openAll(
                moment.caseId(),
                moment.municipality(),
                answers.choices("seats"),
                answers.date("inviteBy")
                        .map(rounds::endOf)
                        .orElseGet(() -> rounds.after("invitePartner", moment.municipality())));
    }

    private void scanned(FormMoment moment, Answers answers) {
        scan.answer(cycle(moment), coalition.membership(moment.id("partnerId")).organisation(), answers);
    }

    private Map<String, Object> differences(FormMoment moment) {
        Cycle cycle = cycle(moment);
        Map<String, Object> shown = former.round(cycle);
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

    private Cycle cycle(FormMoment moment) {
        return rounds.of(moment.caseId());
    }
}
