package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.keys.OpenedTexts;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.privacy.rights.Retention;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Tag(Proof.VERIFY)
class RetentionPageTest {

    private static final String OFFICER = "privacyfunctionaris";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EndingService events;

    @Autowired
    private Retention retention;

    @Autowired
    private OpenedTexts opened;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    /** Everything that a closed case with two helpers leaves behind, with a word nobody else writes. */
    private Journey aClosedCase(String secret) {
        Journey story = stories.aSignal("verloskundige", "themes", List.of("debts", "housing"), "note", secret)
                .answers(
                        "verloskundige",
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "alone",
                        "yes",
                        "balance",
                        "notEnough",
                        "ownWishes",
                        secret,
                        "selfRelianceParent",
                        "some",
                        "selfRelianceProfessional",
                        "some",
                        "wish",
                        "register")
                .answers("verloskundige", "weighSituation", "agree", "yes")
                .answers(
                        "verloskundige",
                        "chooseRoute",
                        "routes",
                        List.of("carePath:debts", "carePath:housing"),
                        "reason",
                        secret)
                .answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes",
                        "answer_3",
                        "yes")
                .answers(
                        "verloskundige",
                        "registerFamily",
                        "name",
                        secret,
                        "telephone",
                        "06%08d".formatted(System.nanoTime() % 100000000))
                .answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", secret);
        events.closeNow(story.caseId(), "parentStops", "verloskundige");
        return story;
    }

    @Test
    void afterFiveYearsAPersonApprovesAndNoTraceIsLeft() {
        String secret = "zeldzaam" + System.nanoTime() % 1_000_000;
        Journey story = aClosedCase(secret);
        Journey kept = aClosedCase("ander" + System.nanoTime() % 10_000);
        String mark = files.card(story.caseId()).mark();
        Browser officer = Browser.of(port, OFFICER);
        assertThat(officer.page("/bewaren")).doesNotContain(mark);
        StoryTime.set("2032-01-12T09:00");
        assertThat(officer.page("/bewaren")).contains(mark, "Dossier van een traject", "zondag 11 januari 2032");
        String token = officer.token("/bewaren");
        assertThat(officer.post("/bewaren", "token", token, "gemeente", "gm0928")
                        .body())
                .contains("Kies welke dossiers vernietigd mogen worden.");
        assertThat(officer.post("/bewaren", "token", token, "gemeente", "gm0928", "dossier", story.caseId())
                        .statusCode())
                .isEqualTo(302);

        assertThat(opened.tablesWith(secret)).isEmpty();
        assertThat(opened.tablesWith(story.caseId()))
                .as("only the log of who looked, and the engine's own ids")
                .allMatch(table -> table.equals("access_line") || table.startsWith("act_"));
        assertThat(files.exists(kept.caseId())).as("what was not ticked stays").isTrue();
        assertThat(officer.page("/bewaren?gemeente=gm0928"))
                .contains("1 dossier is vernietigd", "1 × Dossier van een traject")
                .doesNotContain(mark);
        assertThat(sql.queryForList("select * from destruction_certificate order by id desc limit 1")
                        .toString())
                .doesNotContain(story.caseId(), mark, secret);
    }

    /** Two presses at the same moment destroy once, and there is one certificate. */
    @Test
    void twoPressesAtOnceGiveOneCertificate() throws Exception {
        Journey story = aClosedCase("tegelijk" + System.nanoTime() % 1_000_000);
        StoryTime.set("2032-01-12T09:00");
        int before = certificates();
        Browser one = Browser.of(port, OFFICER);
        Browser other = Browser.of(port, OFFICER);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> statuses =
                    two.invokeAll(List.of(press(one, story.caseId()), press(other, story.caseId())));
            assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).containsExactlyInAnyOrder(302, 400);
        } finally {
            two.shutdown();
        }
        assertThat(certificates()).isEqualTo(before + 1);
    }

    private static Callable<Integer> press(Browser browser, String caseId) {
        String token = browser.token("/bewaren");
        return () -> browser.post("/bewaren", "token", token, "gemeente", "gm0928", "dossier", caseId)
                .statusCode();
    }

    private int certificates() {
        return sql.queryForObject("select count(*) from destruction_certificate", Integer.class);
    }

    @Test
    void aSignalWithoutConsentGoesAfterThreeMonthsAndARunningOneNever() {
        Journey running = stories.aSignal("verloskundige", "note", "loopt " + System.nanoTime());
        Journey alone = stories.aSignal("verloskundige", "note", "alleen " + System.nanoTime());
        events.closeNow(alone.caseId(), "noConsent", "verloskundige");
        StoryTime.set("2027-04-11T08:00");
        assertThat(retention.due("gm0928")).extracting(Retention.Due::caseId).doesNotContain(alone.caseId());
        StoryTime.set("2027-04-12T08:00");
        assertThat(retention.due("gm0928"))
                .extracting(Retention.Due::caseId)
                .contains(alone.caseId())
                .doesNotContain(running.caseId());
        assertThat(retention.due("gm0917")).extracting(Retention.Due::caseId).doesNotContain(alone.caseId());
    }

    /** An older copy is put back: what was erased since is erased again at the start. */
    @Test
    void whatComesBackWithARestoreIsErasedAgain() {
        Journey story = stories.aSignal("verloskundige", "note", "terug " + System.nanoTime());
        events.closeNow(story.caseId(), "noConsent", "verloskundige");
        // as a restore leaves it: in the register, and there
        new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart")).update("""
                        insert into erasure_register (case_hash, at)
                        values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())
                        """, story.caseId());
        assertThat(retention.eraseAgain()).isEqualTo(1);
        assertThat(files.exists(story.caseId())).isFalse();
        assertThat(retention.eraseAgain()).isZero();
        for (String change : List.of("delete from erasure_register", "update destruction_certificate set files = 0")) {
            assertThatThrownBy(() -> sql.execute(change)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() {
        for (String other : List.of("verloskundige", "knooppunt", "beheerder", "coordinator")) {
            assertThat(Browser.of(port, other).get("/bewaren").statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(Browser.of(port, OFFICER).get("/bewaren?gemeente=gm0917").statusCode())
                .isEqualTo(404);
    }
}
