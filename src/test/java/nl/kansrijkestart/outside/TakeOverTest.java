package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a colleague has is taken over with a reason, and everybody whom it concerns reads it. */
@ProcessTest
class TakeOverTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String OFFICER = "aandachtsfunctionaris";

    @Autowired
    private Stories stories;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private Journey aTalkThatTheMidwifeHas() {
        return stories.aSignal(MIDWIFE, "note", "overnemen " + UUID.randomUUID())
                .takes(MIDWIFE, "talkWithParent");
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
    }

    private String holder(Journey story) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task(story));
    }

    private HttpResponse<String> takesOver(String login, Journey story, String has, String why, String note) {
        Browser browser = Browser.of(port, login);
        String page = "/taken/overnemen/" + task(story);
        return browser.post(page, "token", browser.token(page), "has", has, "why", why, "note", note);
    }

    @Test
    void aColleagueTakesOverWithAReasonAndEverybodyReadsIt() {
        Journey story = aTalkThatTheMidwifeHas().types(MIDWIFE, "talkWithParent", "ownWishes", "alleen voor mij");
        assertThat(Browser.of(port, COLLEAGUE).page("/taken/overnemen/" + task(story)))
                .contains("Vera Oefenberg", "heeft deze taak nu", "Gesprek voeren met ouder")
                .doesNotContain("alleen voor mij");
        HttpResponse<String> answer = takesOver(COLLEAGUE, story, MIDWIFE, "other", "ze is naar huis");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("task=" + task(story));
        assertThat(holder(story)).isEqualTo(COLLEAGUE);
        story.told(MIDWIVES, MIDWIFE, "is overgenomen door Wietske Oefenwacht (anders)");
        assertThat(told(MIDWIFE)).noneMatch(text -> text.contains("naar huis"));
        assertThat(Browser.of(port, MIDWIFE).page("/gezin/" + story.caseId()))
                .contains("Taak “Gesprek voeren met ouder” overgenomen: anders, ze is naar huis")
                .contains("Wietske Oefenwacht, Verloskundigen Kerkrade (oefen), eerst van Vera Oefenberg");
        assertThat(sql.queryForMap(
                        "select had_it, has_it, by_person, why from task_move where task_id = ?", task(story)))
                .isEqualTo(Map.of("had_it", MIDWIFE, "has_it", COLLEAGUE, "by_person", COLLEAGUE, "why", "other"));
        story.doesNotShow(COLLEAGUE, "talkWithParent", "ownWishes");
        story.doesNotSay(COLLEAGUE, "talkWithParent", "alleen voor mij");
    }

    /** Two press at the same moment: the second one reads who has it. */
    @Test
    void whatIsTakenOverTwiceIsOnlyTheFirstOnes() {
        Journey story = aTalkThatTheMidwifeHas();
        moves.takeOver(task(story), MIDWIFE, COLLEAGUE, Why.agreed, "");
        assertThatThrownBy(() -> moves.takeOver(task(story), COLLEAGUE, COLLEAGUE, Why.agreed, ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> moves.takeOver(task(story), "somebody", MIDWIFE, Why.agreed, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Wietske Oefenwacht heeft deze taak nu");
        assertThat(holder(story)).isEqualTo(COLLEAGUE);
        assertThat(sql.queryForObject("select count(*) from task_move where task_id = ?", Integer.class, task(story)))
                .isEqualTo(1);
    }

    @Test
    void neverWithoutAReasonAndWhatWasTypedStays() {
        Journey story = aTalkThatTheMidwifeHas();
        HttpResponse<String> none = takesOver(COLLEAGUE, story, MIDWIFE, "", "wat ik typte");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Kies waarom u de taak overneemt.", "wat ik typte");
        assertThat(takesOver(COLLEAGUE, story, MIDWIFE, "other", "ja").body()).contains("Schrijf in een paar woorden");
        assertThat(takesOver(COLLEAGUE, story, MIDWIFE, "leaves", "").statusCode())
                .isEqualTo(400);
        assertThat(holder(story)).isEqualTo(MIDWIFE);
    }

    /** The same answer for what nobody has, what is one's own, what is not there and what is foreign. */
    @Test
    void whoMayNotSeeItFindsNothing() {
        Journey story = aTalkThatTheMidwifeHas();
        for (String login : List.of(MIDWIFE, "huisarts", "knooppunt", OFFICER, "verloskundigeheerlen")) {
            assertThat(Browser.of(port, login)
                            .get("/taken/overnemen/" + task(story))
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(Browser.of(port, COLLEAGUE)
                        .get("/taken/overnemen/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    /** What the professional does about safety is theirs by name: looking along is not taking away. */
    @Test
    void aStepOfTheReportingCodeIsNotTakenOver() {
        Journey story = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        TasklistClient.of(port, MIDWIFE).claim(task(story)).orFail();
        HttpResponse<String> answer = takesOver(OFFICER, story, MIDWIFE, "agreed", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Deze taak is van Vera Oefenberg zelf.");
        assertThat(holder(story)).isEqualTo(MIDWIFE);
    }

    /** Whoever decides: nobody gets what they may not open, and a no of the family counts again at that moment. */
    @Test
    void nobodyIsGivenWhatTheyMayNotHave() {
        Journey story = aTalkThatTheMidwifeHas();
        for (String login : List.of("huisarts", OFFICER, "verloskundigeheerlen")) {
            assertThatThrownBy(() -> moves.give(task(story), MIDWIFE, login, MIDWIFE, Why.absent, ""))
                    .as(login)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("mag deze taak niet hebben");
        }
        assertThat(moves.give(task(story), MIDWIFE, COLLEAGUE, MIDWIFE, Why.absent, ""))
                .isTrue();
        story.told(MIDWIVES, COLLEAGUE, "is nu van u (afwezig)");
    }

    private List<String> told(String person) {
        return sql.queryForList("select text from notice where person = ?", String.class, person);
    }
}
