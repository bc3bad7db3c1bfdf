package nl.kansrijkestart.monitoring.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.webapps.FailedSteps.Failed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done by hand with steps of a coalition's work, and why: it is about no family and has no time line. */
@Component
@Transactional
class CoalitionHand {

    record Line(String step, String who, String when, String what) {}

    private final JdbcTemplate sql;
    private final People people;
    private final Clock clock;

    CoalitionHand(JdbcTemplate sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /** @param what was done @param reason both Dutch */
    void keep(TaskRow step, PersonCard person, String what, String reason) {
        sql.update(
                "insert into coalition_hand (task_id, at, person, what, reason) values (?, ?, ?, ?, ?)",
                step.taskId(),
                Timestamp.from(clock.instant()),
                person.login(),
                what,
                reason);
    }

    /** A step of the program that failed is tried again. @param reason Dutch */
    void keep(Failed step, PersonCard person, String reason) {
        sql.update(
                "insert into coalition_retry (instance, step, place, at, person, reason) values (?, ?, ?, ?, ?, ?)",
                step.instance(),
                step.step(),
                step.municipality(),
                Timestamp.from(clock.instant()),
                person.login(),
                reason);
    }

    /** Of the steps of one process, when it is one of these there; the first on top. */
    List<Line> of(String instance, Collection<String> processes, Collection<String> places) {
        return sql.query(
                """
                select t.name, hand.person, hand.at, hand.what, hand.reason from coalition_hand hand
                join task_row t on t.task_id = hand.task_id
                where t.process_instance_id = ? and t.municipality = any (?) and t.process_definition_id = any
                    (array(select id_ from act_re_procdef where key_ = any (?)))
                union all
                select step, person, at, 'Opnieuw geprobeerd', reason from coalition_retry
                where instance = ? and place = any (?)
                order by 3 limit 200""",
                (row, n) -> new Line(
                        row.getString(1),
                        people.person(row.getString(2))
                                .map(CoalitionTools::named)
                                .orElse("onbekend"),
                        Dutch.wholeDayAndTime(row.getTimestamp(3).toInstant()),
                        row.getString(4) + ". Reden: " + row.getString(5)),
                instance,
                places.toArray(String[]::new),
                processes.toArray(String[]::new),
                instance,
                places.toArray(String[]::new));
    }
}
