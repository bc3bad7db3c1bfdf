package nl.kansrijkestart.coalition.table;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of a change at the table show and change. */
@Component
class ChangeForms {

    private final TableChanges changes;
    private final Coalition coalition;
    private final Composition composition;
    private final CycleService rounds;

    ChangeForms(
            FormContents forms,
            TableChanges changes,
            Coalition coalition,
            Composition composition,
            CycleService rounds) {
        this.changes = changes;
        this.coalition = coalition;
        this.composition = composition;
        this.rounds = rounds;
        forms.form("reportChange")
                .shows(moment -> rounds.seat(moment.person()))
                .options("municipalities", moment -> rounds.municipalitiesOf(moment.person()))
                .options("partners", this::partners)
                .options("seats", this::seats)
                .starts("Verandering in de coalitie gemeld", this::reported);
        forms.form("appointNewLead")
                .fresh()
                .shows(this::change)
                .options("leads", moment -> rounds.leads(moment.municipality()))
                .keeps(this::appointed);
        forms.form("confirmStop")
                .notBy("reportChange")
                .fresh()
                .shows(this::change)
                .keeps(this::decided);
    }

    /** Everybody at a table where this person leads or governs, once. */
    private List<Option> partners(FormMoment moment) {
        return rounds.municipalitiesOf(moment.person()).stream()
                .map(Option::value)
                .flatMap(place -> coalition.table(place).stream())
                .map(Membership::organisation)
                .distinct()
                .map(code -> new Option(code, rounds.organisation(code)))
                .toList();
    }

    /** Of every table where this person leads or governs. */
    private List<Option> seats(FormMoment moment) {
        return rounds.municipalitiesOf(moment.person()).stream()
                .flatMap(place -> composition.seatsIn(place.value()).stream())
                .distinct()
                .map(seat -> new Option(seat.code(), seat.label()))
                .toList();
    }

    private CaseStart reported(FormMoment moment, Answers answers) {
        String municipality = answers.required("municipality");
        TableChange.Kind kind = TableChange.Kind.valueOf(answers.required("kind"));
        rounds.refuseUnlessIn(moment.person(), municipality);
        switch (kind) {
            case partnerLeaves -> refuseUnlessThere(answers.required("organisation"), municipality);
            case partnerWanted -> {}
            default -> refuseWithoutRound(municipality);
        }
        TableChange change = changes.save(new TableChange(
                municipality,
                kind,
                answers.text("organisation").orElse(null),
                answers.text("seat").orElse(null),
                answers.text("reason").orElse(null),
                rounds.after("appointLead", municipality),
                rounds.now()));
        return new CaseStart(change.id(), municipality, Map.of());
    }

    private void refuseUnlessThere(String organisation, String municipality) {
        if (!coalition.memberOrGuest(organisation, municipality)) {
            throw new Refusal(
                    rounds.organisation(organisation) + " is geen lid of gast van " + rounds.name(municipality) + ".");
        }
    }

    private void refuseWithoutRound(String municipality) {
        Cycle running = rounds.running(municipality)
                .orElseThrow(() -> new Refusal(rounds.name(municipality) + " heeft nu geen ronde die loopt."));
        if (running.state() == Cycle.State.securing) {
            throw new Refusal("De borging is aan de beurt. Leg daar vast of de coalitie doorgaat of stopt.");
        }
    }

    private Map<String, Object> change(FormMoment moment) {
        String reason = changes.findById(moment.caseId()).orElseThrow().reason();
        return Map.of("coalition", rounds.name(moment.municipality()), "reason", reason == null ? "" : reason);
    }

    private void appointed(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.running(moment.municipality())
                .orElseThrow(() -> new Refusal("Er loopt geen ronde meer. Een nieuwe trekker is nu niet nodig."));
        coalition.appoint(cycle, answers.required("lead"), moment.person(), moment.caseId());
    }

    private void decided(FormMoment moment, Answers answers) {
        boolean stop = answers.is("stop", "yes");
        if (stop) {
            refuseWithoutRound(moment.municipality());
        }
        TableChange change = changes.findById(moment.caseId()).orElseThrow();
        change.decide(stop);
        changes.save(change);
    }
}
