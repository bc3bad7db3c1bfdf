package nl.kansrijkestart.coalition;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.engine.Answers;
import nl.kansrijkestart.engine.CaseStart;
import nl.kansrijkestart.engine.FormBook;
import nl.kansrijkestart.engine.FormMoment;
import nl.kansrijkestart.engine.FormRefused;
import org.springframework.stereotype.Component;

/** What the forms of a coalition's round show and change. */
@Component
class CycleForms {

    private final Rounds rounds;
    private final PlanBook plan;

    CycleForms(FormBook book, Rounds rounds, PlanBook plan) {
        this.rounds = rounds;
        this.plan = plan;
        book.form("startCoalitionCycle").shows(moment -> rounds.seat(moment.person())).options("municipalities", moment -> rounds.municipalitiesOf(moment.person()))
                .starts("Ronde van de coalitie begonnen", this::begun);
        book.form("secureApproach").fresh().shows(this::carriedOut).keeps(this::secured);
    }

    private CaseStart begun(FormMoment moment, Answers answers) {
        String municipality = answers.required("municipality");
        rounds.refuseUnlessIn(moment.person(), municipality);
        if (rounds.running(municipality).isPresent()) {
            throw new FormRefused(rounds.name(municipality) + " heeft al een ronde die loopt. Ga daarmee verder.");
        }
        return new CaseStart(rounds.open(municipality).id(), municipality, Map.of());
    }

    private Map<String, Object> carriedOut(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("coalition", rounds.name(moment.municipality()));
        int open = plan.open(moment.municipality()).size();
        shown.put("done", open == 0 ? "Alle acties zijn klaar." : "Nog open: " + open + (open == 1 ? " actie." : " acties."));
        return shown;
    }

    private void secured(FormMoment moment, Answers answers) {
        Cycle cycle = rounds.of(moment.caseId());
        cycle.secure(answers.required("secured"));
        cycle.next(answers.required("next"));
    }
}
