package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.OldDraftsTonight;
import nl.kansrijkestart.outside.TasklistClient.Answer;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.PathwayStories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What somebody typed and did not send yet: there again on another device, for nobody else, and no longer than it may.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class DraftsTest {

    private static final String TYPED = "Zij wil graag een gesprek thuis.";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories pathway;

    @Autowired
    private EndingService endings;

    @Autowired
    private OldDraftsTonight tonight;

    @Autowired
    private JdbcTemplate sql;

    private Journey story;
    private String task;
    private TasklistClient midwife;

    @BeforeEach
    void aTalkThatSomebodyBegan() {
        story = stories.aSignal("verloskundige", "note", "half " + System.nanoTime());
        task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
        midwife = TasklistClient.of(port, "verloskundige");
        midwife.open(task);
        keeps(midwife, task, Map.of("ownWishes", TYPED, "alone", "yes")).orFail();
    }

    @Test
    void isThereAgainOnAnotherDevice() {
        TasklistClient.Opened phone = TasklistClient.of(port, "verloskundige").open(task);
        assertThat(phone.shown()).containsEntry("ownWishes", TYPED).containsEntry("alone", "yes");
        assertThat(phone.shown().get("draftOf").toString()).matches("\\w+ \\d+ \\w+ \\d{4} om \\d\\d:\\d\\d");
        keeps(midwife, task, Map.of()).orFail();
        assertThat(midwife.open(task).shown()).doesNotContainKeys("ownWishes", "draftOf");
    }

    @Test
    void isReadByTheWriterOnly() {
        TasklistClient colleague = TasklistClient.of(port, "collegaverloskundige");
        assertThat(colleague.open(task).shown()).doesNotContainKeys("ownWishes", "draftOf");
        keeps(colleague, task, Map.of("ownWishes", "Iets anders.")).orFail();
        assertThat(midwife.open(task).shown()).containsEntry("ownWishes", TYPED);
        TasklistClient stranger = TasklistClient.of(port, "huisarts");
        assertThat(keeps(stranger, task, Map.of("ownWishes", "x")).status()).isEqualTo(404);
    }

    @Test
    void isSealedUnderTheKeyOfTheFamily() {
        assertThat(sql.queryForMap("select * from draft where place = ?", task))
                .containsEntry("household", story.caseId())
                .containsEntry("municipality", "gm0928")
                .allSatisfy((column, value) -> assertThat(value.toString()).doesNotContain(TYPED));
    }

    @Test
    void isNothingButAnswersToThisForm() {
        assertThat(keeps(midwife, task, Map.of("somethingElse", "x")).message()).contains("intussen veranderd");
        assertThat(keeps(midwife, task, Map.of("ownWishes", "x".repeat(70_000))).message())
                .contains("te lang");
        assertThat(midwife.open(task).shown()).containsEntry("ownWishes", TYPED);
        Answer unopened = keeps(TasklistClient.of(port, "collegaverloskundige"), task, Map.of("ownWishes", "x"));
        assertThat(unopened.message()).contains("Open het formulier eerst");
    }

    @Test
    void goesWhenTheTaskIsDone() {
        TasklistClient colleague = TasklistClient.of(port, "collegaverloskundige");
        colleague.open(task);
        keeps(colleague, task, Map.of("ownWishes", "Iets anders.")).orFail();
        story.answers(
                "verloskundige",
                "talkWithParent",
                "spokenWith",
                "pregnantWoman",
                "wish",
                "register",
                "balance",
                "notEnough");
        assertThat(drafts(task)).isZero();
        assertThat(keeps(midwife, task, Map.of("ownWishes", "te laat")).status())
                .isEqualTo(404);
        assertThat(drafts(task)).isZero();
    }

    @Test
    void goesWhenTheFamilyStops() {
        endings.closeNow(story.caseId(), "parentStops", "verloskundige");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void goesWhenTheParentTakesConsentBack() {
        Journey helped = pathway.agreed("carePath:debts")
                .types("schuldhulp", "answerReferral", "remark", "Wij kunnen pas in maart.");
        assertThat(ofFamily(helped)).isOne();
        endings.withdrawConsent(helped.caseId(), "verloskundige");
        assertThat(ofFamily(helped)).isZero();
    }

    @Test
    void goesWithTheKeyOfTheFamily() {
        sql.update("insert into household_key (household, wrapped, wrapping_key, made) values ('gone', 'x', 1, now())");
        sql.update("insert into draft values ('gone', 'verloskundige', 'gm0928', 'gone', 'k1.x', now())");
        sql.update("delete from household_key where household = 'gone'");
        assertThat(drafts("gone")).isZero();
    }

    @Test
    void goesAfterTwoWeeks() {
        StoryTime.set("2028-06-05T09:00");
        String definition = definition();
        midwife.openStart(definition);
        keepsStart(midwife, definition, Map.of("note", TYPED)).orFail();
        keeps(midwife, task, Map.of("ownWishes", TYPED)).orFail();
        StoryTime.set("2028-06-19T08:00");
        tonight.forget();
        assertThat(drafts(task)).isOne();
        assertThat(drafts("familyPathway")).isOne();
        StoryTime.set("2028-06-19T10:00");
        tonight.forget();
        assertThat(drafts(task)).isZero();
        assertThat(drafts("familyPathway")).isZero();
        assertThat(ownKeys()).isZero();
    }

    /** It is about nobody yet. */
    @Test
    void ofAStartHasAKeyOfItsOwnAndGoesWithIt() {
        String definition = definition();
        midwife.openStart(definition);
        keepsStart(midwife, definition, Map.of("note", TYPED, "themes", List.of("debts")))
                .orFail();
        Map<String, Object> kept = sql.queryForMap("select * from draft where place = 'familyPathway'");
        assertThat(kept.get("household").toString()).startsWith("draft-");
        assertThat(kept.toString()).doesNotContain(TYPED);
        TasklistClient phone = TasklistClient.of(port, "verloskundige");
        assertThat(phone.openStart(definition).form().toString())
                .contains("\"defaultValue\":\"" + TYPED + "\"", "\"draftOf\"");
        assertThat(TasklistClient.of(port, "huisarts")
                        .openStart(definition)
                        .form()
                        .toString())
                .doesNotContain(TYPED, "draftOf");
        stories.aSignal("verloskundige", "note", "verstuurd " + System.nanoTime());
        assertThat(drafts("familyPathway")).isZero();
        assertThat(ownKeys()).isZero();
        assertThat(keepsStart(TasklistClient.of(port, "modelleur"), definition, Map.of("note", "x"))
                        .status())
                .isEqualTo(400);
    }

    private static Answer keeps(TasklistClient person, String task, Map<String, Object> values) {
        return person.post(ENGINE + "/task/" + task + "/draft", TasklistClient.body(values));
    }

    private static Answer keepsStart(TasklistClient person, String definition, Map<String, Object> values) {
        return person.post(ENGINE + "/process-definition/" + definition + "/draft", TasklistClient.body(values));
    }

    private String definition() {
        return sql.queryForObject(
                "select id_ from act_re_procdef where key_ = 'familyPathway' order by version_ desc limit 1",
                String.class);
    }

    private long drafts(String place) {
        return sql.queryForObject("select count(*) from draft where place = ?", Long.class, place);
    }

    private long ofFamily(Journey story) {
        return sql.queryForObject("select count(*) from draft where household = ?", Long.class, story.caseId());
    }

    private long ownKeys() {
        return sql.queryForObject("select count(*) from household_key where household like 'draft-%'", Long.class);
    }
}
