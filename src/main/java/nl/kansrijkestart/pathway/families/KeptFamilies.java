package nl.kansrijkestart.pathway.families;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.Offered;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.pathway.families.FamilyList.Entry;
import nl.kansrijkestart.pathway.families.FamilyList.Group;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open around the families that somebody coordinates, for Cockpit: what is due first comes first. Read from
 * the projection as far as a page goes, by an index of its own (docs/adr/0048); whether this person may see a family
 * is asked of {@code CaseAccess} by who shows it.
 */
@Component
@Transactional(readOnly = true)
public class KeptFamilies {

    /** @param instance of the process in which the step is @param task its id */
    public record Step(Entry entry, String instance, String task) {}

    /** @param next where the next page begins; null on the last one @param now when it was looked */
    public record Page(List<Step> steps, String next, Instant now) {}

    /** A family that is over. @param closed when */
    public record Over(String caseId, Instant closed) {}

    /** @param next where the next page begins; null on the last one */
    public record OverPage(List<Over> families, String next) {}

    static final int SIZE = 50;
    private static final int ALL = 1000;

    private static final String STALLED = "solveStalledReferral";
    private static final int SOON = 2;

    /** Steps are read in the order of the index, and no further than the page goes: each is asked whose it is. */
    private static final String STEPS = """
            select near.task_id from unnest(?::text[]) place (code) cross join lateral (
                select t.task_id, t.due from (
                    select t.task_id, t.due, t.case_id from task_row t
                    where t.municipality = place.code and t.ended is null and t.due is not null
                        and t.task_key <> all (?)$more
                    order by t.due, t.task_id offset 0) t
                cross join lateral (select 1 from case_file f where f.id = t.case_id
                    and f.shared and f.closed is null and f.phase <> 'ended' offset 0) f
                order by t.due, t.task_id limit $most) near
            order by near.due, near.task_id limit $most""";

    private static final String SINCE = " and t.due >= ?";
    private static final String BEFORE = " and t.due < ?";
    private static final String ONE = " and t.task_key = ?";
    private static final String PROCESS =
            " and t.process_definition_id = any (array(select id_ from act_re_procdef where key_ = ?))";
    private static final String AFTER =
            " and (t.due, t.task_id) > (select last.due, last.task_id from task_row last where last.task_id = ?)";
    private static final String OVER = """
            select near.id, near.closed from unnest(?::text[]) place (code) cross join lateral (
                select f.id, f.closed from case_file f
                where f.municipality = place.code and f.closed is not null and f.shared
                    and f.closed < coalesce((select last.closed from case_file last where last.id = ?), 'infinity')
                    and exists (select 1 from consent c where c.case_id = f.id and c.purpose = 'keepPathway'
                        and c.giver <> 'partner' and (c.until is null or c.until > ?)
                        and (c.state = 'given' and c.ended is null
                            or c.state = 'expired' and c.end_reason = 'closed'))
                order by f.closed desc limit $most) near
            order by near.closed desc limit $most""".replace("$most", String.valueOf(SIZE + 1));

    private final JdbcTemplate sql;
    private final TaskRows tasks;
    private final People people;
    private final Deadlines deadlines;

    KeptFamilies(JdbcTemplate sql, TaskRows tasks, People people, Deadlines deadlines) {
        this.sql = sql;
        this.tasks = tasks;
        this.people = people;
        this.deadlines = deadlines;
    }

    public Page late(PersonCard person) {
        return page(person, BEFORE, Timestamp.from(deadlines.now()));
    }

    /** Steps whose term ends within two working days. */
    public Page soon(PersonCard person) {
        Instant now = deadlines.now();
        return page(person, SINCE + BEFORE, Timestamp.from(now), Timestamp.from(deadlines.add(now, SOON)));
    }

    /** Referrals for which the coordinator has to find a way out. */
    public Page stalled(PersonCard person) {
        return page(person, ONE, STALLED);
    }

    /** Open steps of a process. @param after the last step of the page before; null for the first page */
    public Page running(PersonCard person, String process, String after) {
        return after == null ? page(person, PROCESS, process) : page(person, PROCESS + AFTER, process, after);
    }

    /** What is open around all of them, as far as {@value #ALL}. */
    public Page all(PersonCard person) {
        return page(person, ALL, "");
    }

    private Page page(PersonCard person, String which, Object... asked) {
        return page(person, SIZE, which, asked);
    }

    private Page page(PersonCard person, int size, String which, Object... asked) {
        List<Object> all = new ArrayList<>();
        all.add(places(person));
        all.add(AccessOverview.untold().toArray(String[]::new));
        all.addAll(List.of(asked));
        List<String> ids = sql.queryForList(
                STEPS.replace("$more", which).replace("$most", String.valueOf(size + 1)), String.class, all.toArray());
        List<String> shown = ids.stream().limit(size).toList();
        Map<String, Offered> rows = tasks.offered(shown).stream()
                .collect(Collectors.toMap(one -> one.row().taskId(), Function.identity()));
        Instant now = deadlines.now();
        return new Page(
                shown.stream()
                        .filter(rows::containsKey)
                        .map(rows::get)
                        .map(row -> step(row.row(), row.doors(), now))
                        .toList(),
                ids.size() > size ? shown.get(size - 1) : null,
                now);
    }

    private static Step step(TaskRow row, List<Door> doors, Instant now) {
        return new Step(
                new Entry(
                        row.caseId(),
                        row.due().isBefore(now) ? Group.late : Group.week,
                        OpenTask.of(row, doors),
                        false),
                row.processInstanceId(),
                row.taskId());
    }

    /**
     * Families that are over and whose yes still lets them be read back, the last first.
     *
     * @param after the last one of the page before; null for the first
     */
    public OverPage over(PersonCard person, String after) {
        List<Over> found = sql.query(
                OVER,
                (row, n) -> new Over(row.getString(1), row.getTimestamp(2).toInstant()),
                places(person),
                after,
                Timestamp.from(deadlines.now()));
        List<Over> shown = found.stream().limit(SIZE).toList();
        return new OverPage(shown, found.size() > SIZE ? shown.get(SIZE - 1).caseId() : null);
    }

    private String[] places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.hubCoordinators))
                .map(Key::municipality)
                .distinct()
                .toArray(String[]::new);
    }
}
