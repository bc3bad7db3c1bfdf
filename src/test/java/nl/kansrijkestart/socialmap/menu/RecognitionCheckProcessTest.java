package nl.kansrijkestart.socialmap.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme on the menukaart, recognised until 1 March 2027; today is 11 January. */
@ProcessTest
class RecognitionCheckProcessTest {

    private static final String KEEPER = "projectleider";
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

    @Autowired
    private Stories stories;

    @Autowired
    private Menu menu;

    @Autowired
    private MenuUpkeep upkeep;

    @Autowired
    private Interventions interventions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private String id;

    @BeforeEach
    void listed() {
        StoryTime.set("2027-01-11T09:00");
        id = saved(null, "goodIndications", UNTIL);
    }

    /** Other tests count what stands on the menukaart. */
    @AfterEach
    void off() {
        if (menu.find(id).isPresent()) {
            transaction.executeWithoutResult(status -> upkeep.takeOff(id));
        }
        sql.update("delete from intervention where name like 'Oefenprogramma%' and retired_at is not null");
    }

    private String saved(String known, String level, LocalDate until) {
        String name = known == null
                ? "Oefenprogramma " + UUID.randomUUID()
                : menu.find(known).orElseThrow().name();
        return transaction.execute(status -> upkeep.save(
                new Menu.Card(
                        known, name, "after", "Ouders", "Een groep", level, null, until, "JGZ", List.of("oefenbron")),
                KEEPER));
    }

    private Journey check() {
        return stories.running(interventions.findById(id).orElseThrow().dossier());
    }

    @Test
    void theEndOfARecognitionIsOneTaskAndANewOneMovesTheNext() {
        check().doesNotWaitFor("checkRecognition")
                .until(StoryTime.at("2027-03-01T09:00"))
                .passed("recognitionRunsOut")
                .waitsOnceFor("checkRecognition")
                .by("projectLeaders")
                .seenBy(KEEPER)
                .notSeenBy("trekker")
                .cardSays(KEEPER, "checkRecognition", "Menukaart: Oefenprogramma", "de erkenning loopt af")
                .shows(
                        KEEPER,
                        "checkRecognition",
                        "Effectief volgens goede aanwijzingen, tot 1 maart 2027",
                        "Nog nooit gecontroleerd")
                .isRefused(KEEPER, "checkRecognition", "al voorbij", "result", "recognised", "until", "2027-02-01")
                .answers(
                        KEEPER,
                        "checkRecognition",
                        "result",
                        "recognised",
                        "level",
                        "strongIndications",
                        "until",
                        "2032-03-01",
                        "source",
                        "databank (oefen)")
                .passed("planRecognitionCheck")
                .doesNotWaitFor("checkRecognition");
        assertThat(menu.find(id))
                .get()
                .matches(one -> one.level().equals("strongIndications")
                        && one.recognisedUntil().equals(LocalDate.of(2032, 3, 1))
                        && one.sources().equals(List.of("databank (oefen)")));
        check().until(StoryTime.at("2032-03-01T09:00")).waitsFor("checkRecognition");
    }

    @Test
    void silenceIsRemindedAndAnExpiredRecognitionIsAskedAgainAfterATerm() {
        check().until(StoryTime.at("2027-03-01T09:00"))
                .waitsFor("checkRecognition")
                .afterWorkingDays(14)
                .told(
                        "projectLeaders/"
                                + interventions.findById(id).orElseThrow().home(),
                        KEEPER,
                        "moet klaar zijn op")
                .answers(KEEPER, "checkRecognition", "result", "expired")
                .afterWorkingDays(249)
                .doesNotWaitFor("checkRecognition")
                .afterWorkingDays(1)
                .waitsFor("checkRecognition")
                .cardSays(KEEPER, "checkRecognition", "de erkenning is verlopen");
        assertThat(menu.find(id)).get().matches(one -> one.expired(stories.today()));
    }

    @Test
    void whatNoLongerExistsGoesOffTheMenukaart() {
        check().until(StoryTime.at("2027-03-01T09:00"))
                .answers(KEEPER, "checkRecognition", "result", "gone")
                .endsAt("interventionRetired");
        assertThat(menu.find(id)).isEmpty();
        assertThat(menu.all()).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void whoTakesItOffEndsItsCheck() {
        Journey check = check().until(StoryTime.at("2027-03-01T09:00")).waitsFor("checkRecognition");
        transaction.executeWithoutResult(status -> upkeep.takeOff(id));
        check.passed("takenOffAsked").endsAt("interventionTakenOff");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> upkeep.takeOff(id)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherEndMovesTheClockThatRuns() {
        saved(id, "goodIndications", LocalDate.of(2027, 5, 3));
        check().until(StoryTime.at("2027-03-02T09:00"))
                .doesNotWaitFor("checkRecognition")
                .until(StoryTime.at("2027-05-03T09:00"))
                .waitsFor("checkRecognition");
    }

    @Test
    void whatTheMenukaartDoesNotTake() {
        assertThat(upkeep.problems(new Menu.Card(null, "", "never", " ", "", "unknown", null, UNTIL, "", List.of())))
                .containsOnlyKeys("name", "forWhom", "form", "provider", "source", "phase", "recognisedUntil");
        assertThat(upkeep.problems(new Menu.Card(
                        null, "Home-Start", "after", "a", "b", "goodIndications", null, null, "c", List.of("d"))))
                .containsOnlyKeys("name", "recognisedUntil")
                .containsEntry("name", "Deze interventie staat al op de menukaart.");
        assertThat(upkeep.problems(new Menu.Card(
                        null, "Nieuw", "after", "a", "b", "goodIndications", UNTIL, UNTIL, "c", List.of("d"))))
                .containsOnlyKeys("recognisedUntil");
    }
}
