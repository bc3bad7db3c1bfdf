package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.LoopStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Cockpit lets do by hand: each with a reason that is kept, for who may, once, and never past a no. */
@ProcessTest
class HandToolsTest {

    private static final String GIVE = "/regie/geven";
    private static final String TERM = "/regie/termijn";
    private static final String LOAD = "/regie/belasting";
    private static final String COALITION = "/regie/coalitie";
    private static final String KERKRADE = "gm0928";
    private static final String COORDINATOR = "knooppunt";
    private static final String SECOND_HELPER = "tweedeschuldhulp";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Stories stories;

    @Autowired
    private LoopStories families;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CycleService rounds;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @BeforeEach
    @AfterEach
    void asBefore() {
        sql.update("delete from person_role where person = ?", SECOND_HELPER);
        table.clear(KERKRADE);
    }

    private void aSecondDebtHelper() {
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice)
                values (?, 'Saar', 'Oefengeld', 'saar@example.invalid', 'schuldhulpparkstad', 'Schuldhulp', true)
                on conflict do nothing""", SECOND_HELPER);
        sql.update("insert into person_role values (?, 'signallers', 'schuldhulpparkstad', 'gm0928')", SECOND_HELPER);
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null order by task_id limit 1",
                String.class,
                story.caseId());
    }

    private String holder(String task) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException other) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), other);
        }
    }

    private static JsonNode asked(Browser browser, String path, String... tasks) {
        HttpResponse<String> answer = browser.asks(path + "?stap=" + String.join(",", tasks));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private static HttpResponse<String> sends(Browser browser, String path, JsonNode asked, Map<String, String> typed) {
        List<String> form = new ArrayList<>(List.of("token", asked.path("token").asText()));
        asked.path("fields").forEach(field -> {
            if (field.path("kind").asText().equals("hidden")) {
                form.addAll(
                        List.of(field.path("name").asText(), field.path("value").asText()));
            }
        });
        typed.forEach((name, value) -> form.addAll(List.of(name, value)));
        return browser.sends(path, form.toArray(String[]::new));
    }

    private static List<String> people(JsonNode asked) {
        return options(asked, "to");
    }

    private static List<String> options(JsonNode asked, String field) {
        return StreamSupport.stream(asked.path("fields").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(field))
                .flatMap(one -> StreamSupport.stream(one.path("options").spliterator(), false))
                .map(option -> option.path("value").asText())
                .toList();
    }

    @Test
    void stepsOfSeveralFamiliesGoTogetherAndOnce() {
        aSecondDebtHelper();
        Journey one = families.at("answerReferral");
        Journey other = families.at("answerReferral");
        String first = task(one);
        String second = task(other);
        Browser browser = Browser.of(port, COORDINATOR);
        JsonNode asked = asked(browser, GIVE, first, second);
        assertThat(asked.path("about")).hasSize(2);
        assertThat(asked.path("about").toString())
                .contains(files.card(one.caseId()).mark(), "Verwijzing beantwoorden");
        assertThat(people(asked)).contains(SECOND_HELPER, "schuldhulp");

        assertThat(read(sends(browser, GIVE, asked, Map.of("to", SECOND_HELPER, "why", "other", "note", "")))
                        .path("message")
                        .asText())
                .isEqualTo("Schrijf in een paar woorden waarom.");
        assertThat(holder(first)).isNull();
        Map<String, String> typed = Map.of("to", SECOND_HELPER, "why", "other", "note", "het spreekuur is vol");
        HttpResponse<String> given = sends(browser, GIVE, asked, typed);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(read(given).path("message").asText()).isEqualTo("2 stappen zijn nu van iemand anders.");
        for (Journey story : List.of(one, other)) {
            assertThat(holder(task(story))).isEqualTo(SECOND_HELPER);
            assertThat(files.timeLine(story.caseId()))
                    .extracting("text")
                    .anyMatch(line -> line.toString().contains("gegeven: anders, het spreekuur is vol"));
            assertThat(sql.queryForObject(
                            "select count(*) from access_line where case_id = ? and what = 'givenTask'",
                            Integer.class,
                            story.caseId()))
                    .isEqualTo(1);
        }

        // a second press, or a second tab
        HttpResponse<String> again = sends(browser, GIVE, asked, typed);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(read(again).path("message").asText()).contains("Er is niets veranderd");
        assertThat(sql.queryForObject(
                        "select count(*) from task_move where task_id in (?, ?)", Integer.class, first, second))
                .isEqualTo(2);
    }

    @Test
    void onlyWhoCoordinatesGivesAndOnlyWhatIsThere() {
        Journey story = families.at("answerReferral");
        String task = task(story);
        for (String nobody : List.of("verloskundige", "schuldhulp", "trekker", "knooppuntheerlen", "beheerder")) {
            assertThat(Browser.of(port, nobody).asks(GIVE + "?stap=" + task).statusCode())
                    .as(nobody)
                    .isEqualTo(404);
        }
        Browser browser = Browser.of(port, COORDINATOR);
        JsonNode asked = asked(browser, GIVE, task);
        files.share(story.caseId(), false);
        assertThat(browser.asks(GIVE + "?stap=" + task).statusCode()).isEqualTo(404);
        assertThat(sends(browser, GIVE, asked, Map.of("to", "schuldhulp", "why", "agreed"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(holder(task)).isNull();
        assertThat(browser.sends(GIVE, "task", task, "to", "schuldhulp", "why", "agreed")
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
    }

    /** A no after the dialogue was shown counts: what is sent asks the gate again. */
    @Test
    void whatTheParentTookBackGoesToNobody() {
        aSecondDebtHelper();
        Journey story = families.at("answerReferral");
        String task = task(story);
        Browser browser = Browser.of(port, COORDINATOR);
        JsonNode asked = asked(browser, GIVE, task);
        sql.update(
                "update consent set state = 'withdrawn', ended = at, end_reason = 'withdrawn' where case_id = ?"
                        + " and purpose = 'referToParty'",
                story.caseId());
        HttpResponse<String> refused = sends(browser, GIVE, asked, Map.of("to", SECOND_HELPER, "why", "agreed"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(read(refused).path("message").asText()).contains("kan niet naar deze persoon");
        assertThat(holder(task)).isNull();
        assertThat(people(asked(browser, GIVE, task))).isEmpty();
    }

    @Test
    void whoLooksAfterACoalitionGivesItsStepsAndMovesTheirTerms() {
        Journey story = stories.startedIn(
                        KERKRADE, "coalitionFormation", rounds.open(KERKRADE).id(), Map.of())
                .waitsFor("appointLead");
        String task = task(story);
        Browser lead = Browser.of(port, "trekker");
        JsonNode asked = asked(lead, COALITION + "/geven", task);
        String to = people(asked).get(0);
        HttpResponse<String> given = sends(
                lead, COALITION + "/geven", asked, Map.of("to", to, "why", "agreed", "note", "zij kent de leden"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(holder(task)).isEqualTo(to);
        assertThat(sends(lead, COALITION + "/geven", asked, Map.of("to", to, "why", "agreed"))
                        .statusCode())
                .isEqualTo(400);

        JsonNode day = asked(lead, COALITION + "/termijn", task);
        assertThat(read(sends(lead, COALITION + "/termijn", day, Map.of("day", "1 maart 2050", "reason", "te druk")))
                        .path("message")
                        .asText())
                .startsWith("Verder dan");
        String later = stories.today().plusDays(1).toString();
        assertThat(read(sends(lead, COALITION + "/termijn", day, Map.of("day", later, "reason", "")))
                        .path("message")
                        .asText())
                .isEqualTo("Schrijf in een paar woorden waarom.");
        HttpResponse<String> moved =
                sends(lead, COALITION + "/termijn", day, Map.of("day", later, "reason", "vakantie van het bestuur"));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(sql.queryForObject("select due::date::text from task_row where task_id = ?", String.class, task))
                .isEqualTo(later);
        assertThat(sends(lead, COALITION + "/termijn", day, Map.of("day", later, "reason", "vakantie van het bestuur"))
                        .statusCode())
                .as("a second press")
                .isEqualTo(400);

        String instance =
                sql.queryForObject("select process_instance_id from task_row where task_id = ?", String.class, task);
        assertThat(lead.asks(COALITION + "/gedaan/" + instance).body())
                .contains("zij kent de leden", "vakantie van het bestuur", "Termijn verzet naar");
        Browser elsewhere = Browser.of(port, "trekkerlandgraaf");
        assertThat(elsewhere.asks(COALITION + "/geven?stap=" + task).statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.asks(COALITION + "/gedaan/" + instance).body()).isEqualTo("[]");
        String ofAFamily = task(families.at("answerReferral"));
        assertThat(lead.asks(COALITION + "/geven?stap=" + ofAFamily).statusCode())
                .isEqualTo(404);
        assertThat(lead.asks(COALITION + "/termijn?stap=" + ofAFamily).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReceiverGetsMoreTimeWithinTheWholeOfItAndOthersStay() {
        Journey story = families.at("answerReferral");
        String task = task(story);
        Browser browser = Browser.of(port, COORDINATOR);
        JsonNode asked = asked(browser, TERM, task);
        String later = stories.today().plusDays(9).toString();
        assertThat(message(sends(browser, TERM, asked, Map.of("day", "2050-03-01", "reason", "te druk"))))
                .startsWith("Verder dan");
        assertThat(message(sends(browser, TERM, asked, Map.of("day", "gisteren", "reason", "te druk"))))
                .isEqualTo("Vul in: tot welke dag.");
        HttpResponse<String> moved =
                sends(browser, TERM, asked, Map.of("day", later, "reason", "zij bellen vrijdag eerst de moeder"));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(sql.queryForObject("select due::date::text from task_row where task_id = ?", String.class, task))
                .isEqualTo(later);
        assertThat(sql.queryForObject(
                        "select duedate_::date::text from act_ru_job where handler_cfg_ like 'answerOverdue%' and"
                                + " process_instance_id_ = (select process_instance_id from task_row"
                                + " where task_id = ?)",
                        String.class, task))
                .isEqualTo(later);
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .anyMatch(line -> line.toString().contains("Reden: zij bellen vrijdag eerst de moeder"));
        assertThat(message(sends(browser, TERM, asked, Map.of("day", later, "reason", "nog een keer"))))
                .startsWith("De termijn is al verzet");
        Journey contact = families.at("contactFamily");
        assertThat(asked(browser, TERM, task(contact)).path("fields")).isEmpty();
        assertThat(Browser.of(port, "knooppuntheerlen")
                        .asks(TERM + "?stap=" + task)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherReceiverIsAskedAndWithoutAYesTheParentFirst() {
        for (boolean yes : new boolean[] {true, false}) {
            Journey story = families.at("answerReferral");
            if (!yes) {
                sql.update(
                        "update consent set state = 'withdrawn', ended = at, end_reason = 'withdrawn' where case_id = ?"
                                + " and purpose = 'referToParty'",
                        story.caseId());
            }
            Browser browser = Browser.of(port, COORDINATOR);
            String path = "/regie/ontvanger/" + story.caseId();
            JsonNode asked = read(browser.asks(path));
            String choice = choices(asked).stream()
                    .filter(one -> one.contains("@sociaalteamkerkrade@"))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> sent =
                    sends(browser, path, asked, Map.of("choice", choice, "reason", "schuldhulp zit vol"));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
            story.passed("otherReceiverChosen").told("schuldhulpparkstad", "schuldhulp", "dit is gestopt");
            if (yes) {
                story.waitsOnceFor("answerReferral").by("sociaalteamkerkrade");
            } else {
                story.doesNotWaitFor("answerReferral")
                        .waitsOnceFor("askConsentNewReceiver")
                        .by("verloskundigenkerkrade");
            }
            assertThat(files.timeLine(story.caseId()))
                    .extracting("text")
                    .anyMatch(line -> line.toString().contains("Reden: schuldhulp zit vol"));
            assertThat(sends(browser, path, asked, Map.of("choice", choice, "reason", "schuldhulp zit vol"))
                            .statusCode())
                    .as("a second press")
                    .isEqualTo(400);
            assertThat(Browser.of(port, "verloskundige").asks(path).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPartEndsAndTheReceiverHearsIt() {
        Journey story = families.at("answerReferral");
        Browser browser = Browser.of(port, COORDINATOR);
        String path = "/regie/deel/" + story.caseId();
        assertThat(browser.asks("/regie/kan/" + story.caseId()).body()).contains(path);
        JsonNode asked = read(browser.asks(path));
        Map<String, String> typed = Map.of("choice", choices(asked).get(0), "reason", "het gezin redt het zelf");
        assertThat(message(sends(
                        browser, path, asked, Map.of("choice", choices(asked).get(0), "reason", ""))))
                .isEqualTo("Schrijf in een paar woorden waarom.");
        assertThat(sends(browser, path, asked, typed).statusCode()).isEqualTo(200);
        story.doesNotWaitFor("answerReferral").told("schuldhulpparkstad", "schuldhulp", "dit is gestopt");
        assertThat(message(sends(browser, path, asked, typed))).contains("Er is niets veranderd");
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .anyMatch(line -> line.toString().contains("Reden: het gezin redt het zelf"));
        assertThat(browser.asks("/regie/kan/" + story.caseId()).body()).doesNotContain(path);
    }

    @Test
    void aLooseEndIsCuredFromTheCase() {
        Journey story = families.at("answerReferral");
        String task = task(story);
        sql.update("update task_row set offer = null where task_id = ?", task);
        Browser browser = Browser.of(port, COORDINATOR);
        browser.post("/losse-eindes", "token", browser.token("/losse-eindes"));
        String path = "/regie/los/" + story.caseId();
        assertThat(browser.asks("/regie/kan/" + story.caseId()).body()).contains(path);
        JsonNode asked = read(browser.asks(path));
        String again = choices(asked).stream()
                .filter(one -> one.endsWith("|giveOwner|again"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> cured = sends(browser, path, asked, Map.of("choice", again, "reason", "zo is het goed"));
        assertThat(cured.statusCode()).as(cured.body()).isEqualTo(200);
        story.waitsFor("answerReferral").by("schuldhulpparkstad");
        assertThat(message(sends(browser, path, asked, Map.of("choice", again, "reason", "zo is het goed"))))
                .contains("al opgelost");
    }

    @Test
    void everyNumberOpensItsListOfWhatMayBeOpened() {
        Journey story = families.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        sql.update("""
                update task_row set due = (select least(min(due), '2001-01-01') from task_row) - interval '1 day'
                where case_id = ? and ended is null and due is not null""", story.caseId());
        Browser browser = Browser.of(port, COORDINATOR);
        long before = open(browser);
        String list = LOAD + "/organisatie/schuldhulpparkstad";
        assertThat(read(browser.asks(list)).path("rows")).hasSize((int) before);
        assertThat(browser.asks(list).body()).contains(mark);
        JsonNode people = read(browser.asks(LOAD)).path("people");
        people.forEach(one -> assertThat(
                        read(browser.asks(LOAD + "/collega/" + one.path("code").asText()))
                                .path("rows"))
                .as(one.toString())
                .hasSize(one.path("open").asInt()));
        assertThat(read(browser.asks(LOAD + "/collega/schuldhulp")).path("rows"))
                .as("somebody of another organisation")
                .isEmpty();
        files.share(story.caseId(), false);
        assertThat(open(browser)).isEqualTo(before - 1);
        assertThat(browser.asks(list).body()).doesNotContain(mark);
        for (String nobody : List.of("verloskundige", "trekker", "projectleider", "beheerder")) {
            assertThat(Browser.of(port, nobody).asks(LOAD).statusCode())
                    .as(nobody)
                    .isEqualTo(404);
        }
    }

    private static long open(Browser browser) {
        return StreamSupport.stream(read(browser.asks(LOAD)).path("houses").spliterator(), false)
                .filter(one -> one.path("code").asText().equals("schuldhulpparkstad"))
                .mapToLong(one -> one.path("open").asLong())
                .sum();
    }

    private static List<String> choices(JsonNode asked) {
        return options(asked, "choice");
    }

    private static String message(HttpResponse<String> answer) {
        return read(answer).path("message").asText();
    }
}
