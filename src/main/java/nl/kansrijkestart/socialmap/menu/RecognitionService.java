package nl.kansrijkestart.socialmap.menu;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of recognitions: one process for each intervention on the menukaart, as long as it is on it. */
@Component
class RecognitionService {

    private static final String TAKEN_OFF = "interventionTakenOff";

    private final Interventions interventions;
    private final MenuTerms terms;
    private final MenuKeeper keeper;
    private final Journeys journeys;

    RecognitionService(Interventions interventions, MenuTerms terms, MenuKeeper keeper, Journeys journeys) {
        this.interventions = interventions;
        this.terms = terms;
        this.keeper = keeper;
        this.journeys = journeys;
    }

    void begin(Intervention one) {
        String home = keeper.home();
        one.planCheck(home, terms.check(one, home));
        journeys.start("recognitionCheck", one.dossier(), home, Map.of());
    }

    void plan(Intervention one) {
        one.planCheck(one.home(), terms.check(one, one.home()));
    }

    /** Another end of the recognition: the clock that runs rings then. */
    void planAgain(Intervention one) {
        plan(one);
        journeys.momentsChanged("caseId", one.dossier(), Map.of());
    }

    void end(Intervention one) {
        journeys.tellPartAfterwards(TAKEN_OFF, "caseId", one.dossier(), Map.of());
    }

    /** Sets the moments of the check that begins now; asked again they stay. */
    Intervention asked(String dossier) {
        Intervention one = intervention(dossier);
        if (one.answerDue() == null) {
            one.askCheck(terms.reminder(one), terms.answer(one));
        }
        return one;
    }

    void remind(String dossier) {
        Intervention one = intervention(dossier);
        one.remindKeepers();
        interventions.save(one);
    }

    /**
     * By the id under which its check runs.
     *
     * @throws IllegalArgumentException for an unknown one
     */
    /** By dossier, in one question. */
    Map<String, Intervention> interventions(Collection<String> dossiers) {
        Map<String, Intervention> found = new HashMap<>();
        if (dossiers.isEmpty()) {
            return found;
        }
        interventions.findByDossierIn(dossiers).forEach(one -> found.put(one.dossier(), one));
        return found;
    }

    Intervention intervention(String dossier) {
        return interventions
                .findByDossier(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze interventie is niet bekend."));
    }

    /** What came with the program gets its check when the program starts. */
    @Component
    static class AtStart {

        private final Interventions interventions;
        private final RecognitionService checks;
        private final TransactionTemplate transaction;

        AtStart(Interventions interventions, RecognitionService checks, TransactionTemplate transaction) {
            this.interventions = interventions;
            this.checks = checks;
            this.transaction = transaction;
        }

        @EventListener(ApplicationReadyEvent.class)
        void beginMissing() {
            interventions
                    .withoutCheck()
                    .forEach(id -> transaction.executeWithoutResult(status -> interventions
                            .locked(id)
                            .filter(one -> one.checkDue() == null)
                            .ifPresent(checks::begin)));
        }
    }
}
