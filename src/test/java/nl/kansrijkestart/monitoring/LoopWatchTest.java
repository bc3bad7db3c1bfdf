package nl.kansrijkestart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The damage is done inside a transaction that is taken back, with what was told about it. */
@ProcessTest
class LoopWatchTest {

    private static final String ADMINISTRATORS = "administrators/gm0928";
    private static final String COORDINATORS = "hubCoordinators/gm0928";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private LoopWatch watch;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLooseEndIsToldOnceAndAgainOnlyWhenItComesBack() {
        Journey referral = stories.aReferral("debts");
        files.share(referral.caseId(), true);
        String id = database.sql("select id from referral where case_id = ?")
                .param(referral.caseId())
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            String process = database.sql("""
                            select process_instance_id from task_row where case_id = ?
                            and task_key = 'answerReferral'
                            """)
                    .param(referral.caseId())
                    .query(String.class)
                    .single();
            watch.look();
            assertThat(told(ADMINISTRATORS, id)).as("nothing wrong").isEmpty();

            database.sql("update act_ru_job set retries_ = 0 where process_instance_id_ = ?"
                            + " and handler_cfg_ like 'overall%'")
                    .param(process)
                    .update();
            watch.look();
            watch.look();
            assertThat(told(ADMINISTRATORS, id))
                    .as("once")
                    .containsExactly(
                            "Nachtelijke controle: verwijzing in Kerkrade heeft geen termijn die loopt (nummer " + id
                                    + "). Herstel dit samen met de Knooppuntcoördinator.");
            assertThat(notices.of(List.of(COORDINATORS), "knooppunt"))
                    .filteredOn(line -> referral.caseId().equals(line.caseId()))
                    .extracting(Messages.Line::text)
                    .filteredOn(text -> text.startsWith("nachtelijke controle"))
                    .singleElement()
                    .asString()
                    .contains("heeft geen termijn die loopt")
                    .doesNotContain(id);

            database.sql("update act_ru_job set retries_ = 3 where process_instance_id_ = ?")
                    .param(process)
                    .update();
            watch.look();
            assertThat(told(ADMINISTRATORS, id)).hasSize(1);
            database.sql("""
                            update task_row set offer = null where process_instance_id = ?
                            """).param(process).update();
            watch.look();
            assertThat(told(ADMINISTRATORS, id))
                    .as("another problem")
                    .hasSize(2)
                    .anyMatch(text -> text.contains("is van niemand"));
        });
    }

    /** At night nobody is logged in: it reaches families only where something is wrong. */
    @Test
    void theNightTellsOnItsOwn() {
        Journey referral = stories.aReferral("debts");
        files.share(referral.caseId(), true);
        String id = database.sql("select id from referral where case_id = ?")
                .param(referral.caseId())
                .query(String.class)
                .single();
        String process = database.sql(
                        "select process_instance_id from task_row where case_id = ? and task_key = 'answerReferral'")
                .param(referral.caseId())
                .query(String.class)
                .single();
        try (MunicipalityScope.Scope nobody = reach.of(List.of())) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                assertThat(database.sql("select count(*) from case_file")
                                .query(Long.class)
                                .single())
                        .isZero();
                database.sql("update act_ru_job set retries_ = 0 where process_instance_id_ = ?")
                        .param(process)
                        .update();
                watch.look();
                assertThat(told(ADMINISTRATORS, id)).hasSize(1);
                assertThat(notices.of(List.of(COORDINATORS), "knooppunt"))
                        .filteredOn(line -> referral.caseId().equals(line.caseId()))
                        .extracting(Messages.Line::text)
                        .anyMatch(text -> text.startsWith("nachtelijke controle"));
            });
        }
    }

    @Test
    void aNightIsLookedAtOnceByWhoeverComesFirst() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            LocalDate night = LocalDate.of(2400, 1, 1);
            assertThat(watch.onceOn(night)).isTrue();
            assertThat(watch.onceOn(night)).isFalse();
            assertThat(watch.onceOn(night.minusDays(1))).as("never back").isFalse();
            assertThat(watch.onceOn(night.plusDays(1))).isTrue();
        });
    }

    private List<String> told(String address, String referralId) {
        return notices.of(List.of(address), "beheerder").stream()
                .map(Messages.Line::text)
                .filter(text -> text.contains(referralId))
                .toList();
    }
}
