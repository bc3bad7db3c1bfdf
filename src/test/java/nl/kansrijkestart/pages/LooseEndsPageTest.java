package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pathway.LoopStories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What came loose stands on a page of who keeps the whole, with its cure beside it, and on nobody else's. */
@ProcessTest
@Tag(Proof.VERIFY)
class LooseEndsPageTest {

    private static final String PATH = "/losse-eindes";

    @Autowired
    private LoopStories stories;

    @Autowired
    private Stories own;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whoKeepsTheWholeReadsItAndCuresIt() {
        Journey story = stories.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        sql.update("update task_row set offer = null where case_id = ? and ended is null", story.caseId());
        sql.update(
                "delete from act_ru_job where handler_cfg_ like 'overall%' and process_instance_id_ in"
                        + " (select process_instance_id from task_row where case_id = ? and ended is null)",
                story.caseId());
        Browser coordinator = Browser.of(port, "knooppunt");
        assertThat(coordinator.post(PATH, "token", coordinator.token(PATH)).statusCode())
                .as("looks now")
                .isEqualTo(302);
        String page = coordinator.page(PATH);
        assertThat(page)
                .contains(
                        mark,
                        "Gecontroleerd op",
                        "De verwijzing “Geldzorgen of schulden” is van niemand",
                        "De verwijzing “Geldzorgen of schulden” heeft geen termijn die loopt.",
                        "Geef de taak aan iemand",
                        "Vera Oefenberg");
        String referral = story.idAt("answerReferral", "referralId");

        HttpResponse<String> without = press(coordinator, story, "withoutClock", referral, "armAgain", " ");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("Vul in: waarom u dit doet.");
        HttpResponse<String> unchosen = press(coordinator, story, "withoutOwner", referral, "giveOwner", "zo past het");
        assertThat(unchosen.body()).contains("Kies eerst wie de taak gaat doen.", "value=\"zo past het\"");
        HttpResponse<String> nonsense = press(coordinator, story, "withoutClock", referral, "beginAgain", "x");
        assertThat(nonsense.body()).contains("Kies eerst wat u wilt doen.");

        assertThat(press(coordinator, story, "withoutClock", referral, "armAgain", "termijn kwijt")
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordinator.page(PATH))
                .contains("weer aangezet.", "is van niemand")
                .doesNotContain("heeft geen termijn die loopt");
        press(coordinator, story, "withoutClock", referral, "armAgain", "nog eens");
        assertThat(coordinator.page(PATH)).contains("al opgelost");
        story.onTimeLine("Geldzorgen of schulden", "weer aangezet", "Reden: termijn kwijt");
    }

    @Test
    void nobodyElseReadsIt() {
        Journey story = stories.at("talkWithParent");
        String mark = files.card(story.caseId()).mark();
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
        sql.update("delete from due_work where subject = ?", task);
        Browser coordinator = Browser.of(port, "knooppunt");
        coordinator.post(PATH, "token", coordinator.token(PATH));
        assertThat(coordinator.page(PATH)).contains(mark, "wordt niet bewaakt");

        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page(PATH)).as("the coordinator keeps it").doesNotContain(mark);
        assertThat(press(midwife, story, "taskWithoutWatch", task, "armAgain", "x")
                        .statusCode())
                .isEqualTo(404);
        Browser stranger = Browser.of(port, "verloskundigeheerlen");
        assertThat(stranger.page(PATH)).doesNotContain(mark);
        assertThat(press(stranger, story, "taskWithoutWatch", task, "armAgain", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "beheerder").page(PATH))
                .as("numbers only")
                .contains("Aantallen per gemeente", "Kerkrade", "Taak die niemand bewaakt")
                .doesNotContain(mark, task, story.caseId());
        assertThat(Browser.of(port, "trekker").get(PATH).statusCode()).isEqualTo(404);

        files.share(story.caseId(), false);
        assertThat(midwife.page(PATH))
                .as("before a family agreed who leads the help keeps it")
                .contains(mark);
        assertThat(coordinator.page(PATH)).doesNotContain(mark);
    }

    /** The reporting code is apart from everything, also when something of it is loose. */
    @Test
    void safetyIsNowhere() {
        Journey record = own.aStart("reportingCode", "verloskundige", "danger", "no");
        sql.update(
                "delete from due_work where subject in (select task_id from task_row where case_id = ?)",
                record.caseId());
        sql.update("update task_row set offer = null where case_id = ?", record.caseId());
        Browser administrator = Browser.of(port, "beheerder");
        administrator.post(PATH, "token", administrator.token(PATH));
        assertThat(sql.queryForList("select case_id from loop_violation", String.class))
                .doesNotContain(record.caseId());
    }

    private HttpResponse<String> press(
            Browser who, Journey story, String problem, String subject, String cure, String reason) {
        return who.post(
                PATH + "/" + story.caseId(),
                "token",
                who.token(PATH),
                "problem",
                problem,
                "subject",
                subject,
                "cure",
                cure,
                "reason",
                reason);
    }
}
