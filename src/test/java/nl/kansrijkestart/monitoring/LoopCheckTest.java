package nl.kansrijkestart.monitoring;

import static nl.kansrijkestart.monitoring.LooseEnds.Problem.notSent;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.processOfNothing;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.stuckJob;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.taskUnseen;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.taskWithoutOwner;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.taskWithoutWatch;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.withoutClock;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.withoutOwner;
import static nl.kansrijkestart.monitoring.LooseEnds.Problem.withoutProcess;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each kind of loose end is planted, found, and taken away again. */
@ProcessTest
class LoopCheckTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private LoopCheck check;

    @Autowired
    private ReachedInStories reached;

    @Autowired
    private LooseEnds ends;

    @Autowired
    private ClosedLoopsHealthIndicator health;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void aReferralIsInGoodHandsFromSendingToItsOutcome() {
        Journey referral = stories.aReferral("debts");
        assertThat(problems(referral)).isEmpty();
        referral.answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?");
        assertThat(problems(referral)).isEmpty();
        referral.answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.")
                .answers("schuldhulp", "answerReferral", "answer", "accept");
        assertThat(problems(referral)).isEmpty();
        referral.answers(
                "schuldhulp", "contactFamily", "date", stories.today().toString(), "way", "phone", "result", "reached");
        assertThat(problems(referral)).isEmpty();
        referral.answers("schuldhulp", "recordOutcome", "outcome", "supportStarted")
                .endsAt("supportStarted");
        assertThat(problems(referral)).isEmpty();
    }

    @Test
    void aStalledReferralIsTheCoordinators() {
        Journey referral = stories.aReferral("debts")
                .afterWorkingDays(5)
                .afterWorkingDays(3)
                .waitsFor("solveStalledReferral");
        assertThat(problems(referral)).isEmpty();
        referral.afterWorkingDays(50).waitsFor("solveStalledReferral");
        assertThat(problems(referral))
                .as("ten weeks later somebody still hears of it")
                .isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("delete from due_work where subject in (select task_id from task_row where case_id = ?)")
                    .param(referral.caseId())
                    .update();
            assertThat(problems(referral)).containsExactly(withoutClock);
        });
    }

    /** From the parent's yes on, whatever the task. */
    @Test
    void ofAFamilyThatSaidYesEveryTaskIsWatchedAndSomebodys() {
        Journey signal = shared();
        assertThat(about(signal)).isEmpty();
        plantedIn(
                signal,
                taskWithoutWatch,
                "delete from due_work where subject in (select task_id from task_row" + " where case_id = ?)");
        plantedIn(signal, taskWithoutWatch, "update task_row set due = null where case_id = ?");
        plantedIn(signal, taskWithoutOwner, "update task_row set offer = null where case_id = ?");
        plantedIn(signal, taskWithoutOwner, """
                update task_row set offer = offer_of(municipality,
                    jsonb_build_array(jsonb_build_array('werkinkomenkerkrade', municipality, null, null)))
                where case_id = ?
                """);
        plantedIn(
                signal,
                taskWithoutOwner,
                "update person set active = false where organisation = 'verloskundigenkerkrade'"
                        + " and ?::text is not null");
        assertThat(about(signal)).isEmpty();
    }

    /** Who was not here for thirty days and hears of nothing is nobody's help. */
    @Test
    void whoStaysAwayIsNobody() {
        Journey signal = shared();
        List<String> midwives = List.of("verloskundige", "collegaverloskundige");
        try {
            midwives.forEach(reached::away);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                midwives.forEach(one -> database.sql(
                                "insert into mail_box (person, way) values (?, 'never') on conflict do nothing")
                        .param(one)
                        .update());
                seen("2026-12-13T09:00");
                assertThat(about(signal)).as("29 days ago").isEmpty();
                seen("2026-12-11T09:00");
                assertThat(about(signal)).as("31 days ago").containsExactly(taskWithoutOwner);
                database.sql("delete from mail_box where person = 'verloskundige'")
                        .update();
                reached.allBack();
                assertThat(about(signal)).as("who hears by mail counts").isEmpty();
            });
        } finally {
            reached.allBack();
        }
    }

    private void seen(String local) {
        database.sql("update person_seen set at = ? where person like '%verloskundige'")
                .param(java.sql.Timestamp.from(StoryTime.at(local)))
                .update();
    }

    @Test
    void anOpenFileHasATask() {
        Journey signal = shared();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("update task_row set ended = now() where case_id = ?")
                    .param(signal.caseId())
                    .update();
            assertThat(database.sql("""
                            update act_ru_job set suspension_state_ = 2 where process_instance_id_ in (
                                select proc_inst_id_ from act_ru_execution where business_key_ = ?)
                            """).param(signal.caseId()).update()).isNotNegative();
            assertThat(about(signal)).contains(taskUnseen).allMatch(one -> one == taskUnseen || one == stuckJob);
        });
        files.share(signal.caseId(), false);
        assertThat(about(signal)).isEmpty();
    }

    @Test
    void whatWasAgreedIsSentWithinADay() {
        String caseId = stories.aCase(false);
        files.share(caseId, true);
        String referralId = stories.anAgreedReferral(caseId, "debts");
        assertThat(check.violations()).noneMatch(one -> one.subject().equals(referralId));
        StoryTime.set("2027-01-12T09:01");
        assertThat(check.violations())
                .filteredOn(one -> one.subject().equals(referralId))
                .extracting(LooseEnds.LooseEnd::problem)
                .containsExactly(notSent);
    }

    /** A family in whose case the midwife has a task, and that agreed that its pathway is kept. */
    private Journey shared() {
        Journey signal = stories.aSignal("verloskundige", "note", "Verhaal " + UUID.randomUUID())
                .waitsFor("talkWithParent");
        files.share(signal.caseId(), true);
        return signal;
    }

    private void plantedIn(Journey signal, LooseEnds.Problem problem, String damage) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(database.sql(damage).param(signal.caseId()).update()).isPositive();
            assertThat(about(signal)).containsExactly(problem);
        });
    }

    private List<LooseEnds.Problem> about(Journey story) {
        return check.violations().stream()
                .filter(one -> story.caseId().equals(one.caseId()))
                .map(LooseEnds.LooseEnd::problem)
                .toList();
    }

    @Test
    void aClockThatWillNotRingIsFound() {
        planted(withoutClock, "update act_ru_job set retries_ = 0 where process_instance_id_ = ?", true);
        planted(withoutClock, "delete from act_ru_job where process_instance_id_ = ?", true);
        planted(withoutClock, "update act_ru_job set suspension_state_ = 2 where process_instance_id_ = ?", true);
    }

    @Test
    void aTaskOfNobodyIsFound() {
        planted(withoutOwner, "update task_row set offer = null where process_instance_id = ?", true);
    }

    /** A door is no person: behind this one nobody can log in. */
    @Test
    void aTaskThatFitsNobodyIsFound() {
        planted(withoutOwner, """
                update task_row set offer = offer_of(municipality,
                    jsonb_build_array(jsonb_build_array('werkinkomenkerkrade', municipality, null, null)))
                where process_instance_id = ?
                """, true);
        planted(withoutOwner, """
                update task_row set offer = offer_of(municipality,
                    jsonb_build_array(jsonb_build_array('schuldhulpparkstad', municipality, null, 'verloskundige')))
                where process_instance_id = ?
                """, true);
        planted(withoutOwner, "delete from person_role where person = 'schuldhulp' and ?::text is not null", true);
    }

    /** Where nobody of the receiver can log in the task is of who signalled. */
    @Test
    void aReferralByTelephoneIsSomebodys() {
        assertThat(problems(stories.aReferral("incomeWork"))).isEmpty();
    }

    @Test
    void aReferralWithoutItsProcessIsFound() {
        planted(
                withoutProcess,
                "update act_ru_variable set text_ = 'another' where name_ = 'referralId' and text_ = ?",
                false);
    }

    @Test
    void aProcessForAClosedReferralIsFound() {
        planted(processOfNothing, "update referral set state = 'closed' where id = ?", false);
    }

    /** The damage is done inside a transaction that is taken back. */
    private void planted(LooseEnds.Problem problem, String damage, boolean byProcess) {
        Journey referral = stories.aReferral("debts");
        assertThat(problems(referral)).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String process = database.sql("""
                            select process_instance_id from task_row where case_id = ?
                            and task_key = 'answerReferral'
                            """)
                    .param(referral.caseId())
                    .query(String.class)
                    .single();
            assertThat(database.sql(damage)
                            .param(byProcess ? process : id(referral))
                            .update())
                    .isPositive();
            assertThat(problems(referral)).containsExactly(problem);
            assertThat(check.sound("gm0928")).isFalse();
            ends.look();
            assertThat(health.health().getStatus().getCode()).isEqualTo(ClosedLoopsHealthIndicator.LOOSE_ENDS);
            assertThat(health.health().getDetails()).as("no counts").isEmpty();
        });
        assertThat(problems(referral)).isEmpty();
    }

    @Test
    void whoWatchesTheMachineReadsWhetherAllIsWellAndNoCount() {
        Browser watch = new Browser(port);
        ends.look();
        assertThat(watch.json("/actuator/health/loops", "").statusCode())
                .as("read only")
                .isGreaterThanOrEqualTo(400);
        assertThat(text(watch, "/actuator/health/loops")).matches("\\{\"status\":\"(UP|LOOSE_ENDS)\"}");
        assertThat(text(watch, "/actuator/health"))
                .contains(Status.UP.getCode())
                .doesNotContain("withoutClock");
    }

    private static String text(Browser watch, String path) {
        return new String(watch.bytes(path).body(), StandardCharsets.UTF_8);
    }

    private List<LooseEnds.Problem> problems(Journey referral) {
        String id = id(referral);
        return check.violations().stream()
                .filter(one -> one.subject().equals(id))
                .map(LooseEnds.LooseEnd::problem)
                .toList();
    }

    private String id(Journey referral) {
        return database.sql("select id from referral where case_id = ?")
                .param(referral.caseId())
                .query(String.class)
                .single();
    }
}
