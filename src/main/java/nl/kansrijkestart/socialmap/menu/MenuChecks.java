package nl.kansrijkestart.socialmap.menu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.notify.Notices;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of recognitions: one process for each intervention on the menukaart, as long as it is on it. */
@Component
class MenuChecks {

    static final String TAKEN_OFF = "interventionTakenOff";
    private static final List<String> KEEPERS = List.of("projectLeaders", "administrators");

    private final Interventions interventions;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final Notices notices;
    private final Journeys journeys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MenuChecks(
            Interventions interventions,
            Agreements agreements,
            Deadlines days,
            People people,
            Notices notices,
            Journeys journeys,
            TransactionTemplate transaction,
            Clock clock) {
        this.interventions = interventions;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.notices = notices;
        this.journeys = journeys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came with the program gets its check when the program starts. */
    @EventListener(ApplicationReadyEvent.class)
    void beginMissing() {
        interventions
                .withoutCheck()
                .forEach(id -> transaction.executeWithoutResult(status -> interventions
                        .locked(id)
                        .filter(one -> one.checkDue() == null)
                        .ifPresent(this::begin)));
    }

    void begin(Intervention one) {
        String home = home();
        one.planCheck(home, moment(one, home));
        journeys.start("recognitionCheck", one.dossier(), home, Map.of());
    }

    void plan(Intervention one) {
        one.planCheck(one.home(), moment(one, one.home()));
    }

    /** Another end of the recognition: the clock that runs rings then. */
    void planAgain(Intervention one) {
        plan(one);
        journeys.momentsChanged("caseId", one.dossier(), Map.of());
    }

    void end(Intervention one) {
        journeys.tellPartAfterwards(TAKEN_OFF, "caseId", one.dossier(), Map.of());
    }

    /** When the recognition ends; without one, or when it was found expired already, after a term. */
    private Instant moment(Intervention one, String home) {
        LocalDate until = one.recognisedUntil();
        if (until != null && until.isAfter(today())) {
            return Deadlines.opens(until);
        }
        return until != null && (one.checkedOn() == null || one.checkedOn().isBefore(until))
                ? now()
                : inTerm("term.menu.check", home);
    }

    Intervention asked(String dossier) {
        Intervention one = intervention(dossier);
        if (one.answerDue() == null) {
            one.askCheck(inTerm("term.menu.reminder", one.home()), inTerm("term.menu.answer", one.home()));
        }
        return one;
    }

    /** Who keeps the menukaart: the project leader of the region, else functional administration. */
    String keepers(Intervention one) {
        return KEEPERS.stream()
                .filter(role -> !people.peopleWithRole(role, one.home()).isEmpty())
                .findFirst()
                .orElse(KEEPERS.get(1));
    }

    /** The menukaart is the region's; its check runs where a project leader works. */
    private String home() {
        List<String> places =
                people.municipalities().stream().map(MunicipalityCard::code).toList();
        return places.stream()
                .filter(place -> !people.peopleWithRole(KEEPERS.get(0), place).isEmpty())
                .findFirst()
                .orElse(places.get(0));
    }

    void tell(Intervention one, String text) {
        notices.tell(
                Notices.role(keepers(one), one.home()), null, one.dossier(), "Menukaart, " + one.name() + ": " + text);
    }

    Intervention intervention(String dossier) {
        return interventions
                .findByDossier(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze interventie is niet bekend."));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Deadlines.day(now());
    }

    private Instant inTerm(String term, String municipality) {
        return days.add(now(), agreements.term(term, municipality, false));
    }
}
