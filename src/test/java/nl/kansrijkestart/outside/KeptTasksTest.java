package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who keeps the work of a coalition, its map, or the requests of parents gives it to who may have it. */
@ProcessTest
class KeptTasksTest {

    private static final String KERKRADE = "gm0928";
    private static final String PAGE = "/taken/geven";
    private static final String OFFICER = "privacyfunctionaris";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CycleService rounds;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    private Journey aRound() {
        return stories.startedIn(
                        KERKRADE, "coalitionFormation", rounds.open(KERKRADE).id(), Map.of())
                .waitsFor("appointLead");
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
    }

    private String holder(String task) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task);
    }

    private String gives(String login, String task, String to, String why) {
        Browser browser = Browser.of(port, login);
        String token = browser.token(PAGE);
        browser.post(PAGE, "token", token, "task", task, "has." + task, "", "to", to, "why", why, "note", "");
        return browser.page(PAGE);
    }

    @Test
    void aCoordinatorGivesWorkOfTheCoalition() {
        String task = task(aRound());
        assertThat(Browser.of(port, "coordinator").page(PAGE))
                .contains(task, "Kan naar: ")
                .containsPattern("Nu: (Wim Oefenraad, Gemeente Kerkrade|Bestuurders)");
        gives("coordinator", task, "huisarts", "agreed");
        assertThat(holder(task)).as("only to who may do it").isNull();
        gives("coordinator", task, "wethouder", "");
        assertThat(holder(task)).as("never silently").isNull();
        gives("coordinator", task, "wethouder", "agreed");
        assertThat(holder(task)).isEqualTo("wethouder");
        assertThat(Browser.of(port, "wethouder").page("/berichten")).contains("is nu van u (afgesproken)");
        assertThat(sql.queryForMap("select has_it, by_person, why from task_move where task_id = ?", task))
                .isEqualTo(Map.of("has_it", "wethouder", "by_person", "coordinator", "why", "agreed"));
    }

    /** Who keeps something else, and who keeps nothing, finds none of it. */
    @Test
    void eachKeepsTheirOwn() {
        String task = task(aRound());
        assertThat(Browser.of(port, OFFICER).page(PAGE)).doesNotContain(task);
        for (String login : new String[] {"trekker", "knooppunt", "verloskundige", "beheerder"}) {
            assertThat(Browser.of(port, login).get(PAGE).statusCode()).as(login).isEqualTo(404);
        }
        Journey request = stories.aStart(
                "rightsRequest",
                OFFICER,
                "family",
                "other",
                "mark",
                sql.queryForObject("select mark from case_file where id = ?", String.class, stories.aCase(false)),
                "right",
                "access");
        String prepare = task(request);
        assertThat(Browser.of(port, "coordinator").page(PAGE)).doesNotContain(prepare);
        assertThat(Browser.of(port, OFFICER).page(PAGE)).contains(prepare, "Antwoord op verzoek voorbereiden");
    }
}
