package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.due.DueQueue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A walk costs as much for each job, however many fall due, and never ends in silence. */
@ProcessTest
class MovableTimeTest {

    @Autowired
    private MovableTime time;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EngineCalls calls;

    @Autowired
    private Clock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DueQueue due;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectProvider<JobExecutor> executors;

    /** Jobs of other stories wait until this one is told. */
    @BeforeEach
    void onlyOurs() {
        sql.update("update act_ru_job set suspension_state_ = 3 where suspension_state_ = 1");
    }

    @AfterEach
    void theOthersAgain() {
        sql.update("delete from act_ru_job where id_ like 'walk%'");
        sql.update("update act_ru_job set suspension_state_ = 1 where suspension_state_ = 3");
    }

    @Test
    void twiceAsManyJobsAreTwiceAsMuchToRead() {
        long few = rowsReadFor(20);
        long many = rowsReadFor(80);
        assertThat(few).as("each job is read").isGreaterThanOrEqualTo(20);
        assertThat(many).isLessThanOrEqualTo(few * 4 + 4);
    }

    @Test
    void theNextOneIsFoundInAnIndex() {
        fallDue(2000, clock.instant().plus(Duration.ofDays(900)));
        sql.execute("analyze act_ru_job");
        assertThat(sql.queryForList("""
                        explain select id_, duedate_ from act_ru_job
                        where retries_ > 0 and suspension_state_ = 1 and duedate_ <= now() and id_ <> all ('{a,b}')
                        order by duedate_, id_ limit 1""", String.class))
                .anyMatch(line -> line.matches(".*Index (Only )?Scan using act_ru_job_due.*"))
                .noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void moreThanOneWalkDoesIsSaidAndTheNextGoesOnFromThere() {
        Instant monday = clock.instant();
        for (int day = 1; day <= 5; day++) {
            fallDue(1, monday.plus(Duration.ofDays(day)));
        }
        Instant target = monday.plus(Duration.ofDays(9));
        MovableTime threeAtOnce = new MovableTime(sql, calls, clock, engine, due, executors, 3);

        assertThatThrownBy(() -> threeAtOnce.moveTo(target))
                .isInstanceOf(Refusal.class)
                .hasMessage("Er is te veel werk voor één keer. De klok staat nu op "
                        + Dutch.wholeDayAndTime(monday.plus(Duration.ofDays(3)))
                        + ". Zet de klok daarna nog eens vooruit.");
        assertThat(waiting()).isEqualTo(2);

        assertThat(threeAtOnce.moveTo(target)).isBetween(target, target.plusSeconds(60));
        assertThat(waiting()).isZero();
    }

    private long rowsReadFor(int number) {
        fallDue(number, clock.instant());
        long rows = EngineTalk.during(() -> time.moveTo(clock.instant().plusSeconds(60)))
                .rows();
        assertThat(waiting()).isZero();
        return rows;
    }

    /** Something that changes nothing: a process that may be started may be started. */
    private void fallDue(int number, Instant due) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("referral")
                .latestVersion()
                .singleResult()
                .getId();
        sql.update(
                """
                insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, handler_type_, handler_cfg_, duedate_,
                    suspension_state_, priority_)
                select 'walk' || ? || n, 1, 'timer', 3, true, 'activate-processdefinition', ?, ?, 1, 0
                from generate_series(1, ?) n""",
                due.toEpochMilli(),
                "{\"by\":\"processDefinitionId\",\"processDefinitionId\":\"" + definition
                        + "\",\"includeProcessInstances\":false}",
                Timestamp.from(due),
                number);
    }

    private int waiting() {
        List<String> left = sql.queryForList("select id_ from act_ru_job where id_ like 'walk%'", String.class);
        return left.size();
    }
}
