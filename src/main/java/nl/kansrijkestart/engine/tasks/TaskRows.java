package nl.kansrijkestart.engine.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.MunicipalityScope;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The projection of tasks: to whom each is offered, and what it looks like. Written in the engine's own transaction,
 * read by one query per list. It keeps ended tasks, so that a late answer still finds its case.
 */
@Component
@Transactional
public class TaskRows {

    /** One task as people see it: an open task, or one that was once shown and has ended. */
    public record TaskRow(
            String taskId,
            String taskKey,
            String name,
            String description,
            String processDefinitionId,
            String processKey,
            String processName,
            String processInstanceId,
            String executionId,
            String caseId,
            String municipality,
            Map<String, String> ids,
            String assignee,
            Instant created,
            Instant due,
            Instant ended,
            String deleteReason) {

        public boolean open() {
            return ended == null;
        }

        public FormMoment moment(String person) {
            return new FormMoment(taskKey, taskId, caseId, municipality, ids, person);
        }
    }

    private static final TypeReference<TreeMap<String, String>> IDS = new TypeReference<>() {};
    private static final String SELECT = TaskList.SELECT.formatted("task_row");
    private static final String WITH_DOORS = TaskList.SELECT.formatted("""
            (select own.*, (select json_agg(json_build_array(door.grp, nullif(door.municipality, ''),
                    nullif(door.organisation, ''), nullif(door.person, '')))
                from offer_door door where door.offer = own.offer) as doors
            from task_row own)""");
    private static final TypeReference<List<List<String>>> DOORS = new TypeReference<>() {};

    private final JdbcTemplate sql;
    private final NamedParameterJdbcTemplate named;
    private final ObjectMapper json;
    private final Supplier<TaskAccess> access;
    private final MunicipalityScope scope;
    private final Clock clock;

    TaskRows(
            JdbcTemplate sql,
            ObjectMapper json,
            ObjectProvider<TaskAccess> access,
            MunicipalityScope scope,
            Clock clock) {
        this.sql = sql;
        this.named = new NamedParameterJdbcTemplate(sql);
        this.json = json;
        // asked for later, for it reads tasks itself; and looked for once
        this.access = SingletonSupplier.of(access::getObject);
        this.scope = scope;
        this.clock = clock;
    }

    public void opened(DelegateTask task) {
        if (Context.getCommandContext().getExecutionManager().findExecutionById(task.getProcessInstanceId()) == null) {
            throw new OptimisticLockingException(
                    "Somebody else ended this process in the meantime"); // the engine itself would stumble over it
        }
        scope.include(task.getTenantId());
        Map<String, String> ids = new TreeMap<>();
        task.getVariables().forEach((name, value) -> {
            if (name.endsWith("Id") && value != null) {
                ids.put(name, value.toString());
            }
        });
        List<TaskAccess.Door> doors = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> access.get().door(link.getGroupId(), task.getTenantId()))
                .toList();
        sql.update(
                """
                insert into task_row (task_id, task_key, name, description, process_definition_id, process_instance_id,
                                      execution_id, case_id, municipality, ids, assignee, created, due, offer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, offer_of(?, ?::jsonb))""",
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getExecution().getProcessBusinessKey(),
                task.getTenantId(),
                write(ids),
                task.getAssignee(),
                stamp(task.getCreateTime()),
                stamp(task.getDueDate()),
                task.getTenantId(),
                offer(doors));
    }

    /** Who asks with the same name at the same time waits until the transaction is over. */
    public void lock(String name) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name);
    }

    /** Both {@link #lock} and {@link #hold}, in this order. */
    void lockAndHold(String taskId) {
        sql.query("""
                with locked as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
                select 1 from locked, task_row t where t.task_id = ? for update of t""", row -> {}, taskId, taskId);
    }

    /** Until the transaction is over nobody else ends or changes this task; waits for whoever does so now. */
    public void hold(String taskId) {
        sql.query("select 1 from task_row where task_id = ? for update", row -> {}, taskId);
    }

    public void changed(DelegateTask task) {
        scope.include(task.getTenantId());
        sql.update(
                """
                update task_row set taken = case when ?::text is null then null
                        when assignee is distinct from ? then ? else taken end,
                    assignee = ?, due = ?
                where task_id = ?""",
                task.getAssignee(),
                task.getAssignee(),
                Timestamp.from(clock.instant()),
                task.getAssignee(),
                stamp(task.getDueDate()),
                task.getId());
    }

    public void ended(DelegateTask task) {
        scope.include(task.getTenantId());
        sql.update(
                "update task_row set ended = ?, end_reason = ? where task_id = ? and ended is null",
                Timestamp.from(clock.instant()),
                task.getDeleteReason(),
                task.getId());
    }

    /** A task this person may see, open or ended. */
    public Optional<TaskRow> find(String taskId, String person) {
        return named
                .query(
                        SELECT + " where t.task_id = :task and " + TaskList.MAY,
                        keys(person).addValue("task", taskId),
                        this::row)
                .stream()
                .findFirst();
    }

    /** Of these open tasks those that this person may open. */
    public Set<String> within(Collection<String> taskIds, String person) {
        return named
                .query(
                        SELECT + " where t.task_id in (:tasks) and t.ended is null and " + TaskList.MAY,
                        keys(person).addValue("tasks", taskIds),
                        this::row)
                .stream()
                .map(TaskRow::taskId)
                .collect(Collectors.toSet());
    }

    /** @param doors to whom it is offered */
    public record Offered(TaskRow row, List<TaskAccess.Door> doors) {}

    /** The same with to whom it is offered. */
    public Optional<Offered> offered(String taskId, String person) {
        return named
                .query(
                        WITH_DOORS + " where t.task_id = :task and " + TaskList.MAY,
                        keys(person).addValue("task", taskId),
                        this::withDoors)
                .stream()
                .findFirst();
    }

    /** Those of these that are open, with to whom each is offered, within reach of this transaction. */
    public List<Offered> offered(Collection<String> taskIds) {
        return sql.query(WITH_DOORS + " where t.ended is null and t.task_id = any (?)", this::withDoors, (Object)
                taskIds.toArray(String[]::new));
    }

    private Offered withDoors(ResultSet row, int number) throws SQLException {
        return new Offered(row(row, number), readDoors(row.getString("doors")));
    }

    private List<TaskAccess.Door> readDoors(String found) {
        try {
            List<List<String>> doors = found == null ? List.of() : json.readValue(found, DOORS);
            return doors.stream()
                    .map(door -> new TaskAccess.Door(door.get(0), door.get(1), door.get(2), door.get(3)))
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public record Page(long count, List<TaskRow> rows) {}

    /**
     * One page of open tasks.
     *
     * @param mine only what this person took; otherwise everything that is open to her
     * @param orderBy one of created, due, name, assignee
     * @param max 1 to 200
     */
    public Page list(
            String person, boolean mine, String orderBy, boolean ascending, int first, int max, String search) {
        TaskList list = new TaskList(mine, !search.isEmpty());
        int from = Math.max(first, 0);
        int size = Math.min(Math.max(max, 0), 200);
        MapSqlParameterSource asked = keys(person)
                .addValue("search", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .addValue("first", from)
                .addValue("max", size)
                .addValue("until", from + size);
        long[] found = {0};
        List<TaskRow> page = named.query(forWhom(list.page(orderBy, ascending), asked), asked, (row, n) -> {
            found[0] = row.getLong("found");
            return row(row, n);
        });
        // behind the last row no row says how many there are
        return new Page(page.isEmpty() && (from > 0 || size == 0) ? count(list, asked) : found[0], page);
    }

    /** How many open tasks are this person's, or open to her. */
    public long count(String person, boolean mine) {
        return count(new TaskList(mine, false), keys(person));
    }

    /** @param mine what this person took @param team what is open to her, her own included */
    public record Counts(long mine, long team) {}

    /** How long both lists are, in one question. */
    public Counts counts(String person) {
        MapSqlParameterSource asked = keys(person);
        return named.queryForObject(
                forWhom(TaskList.COUNTS, asked), asked, (row, n) -> new Counts(row.getLong(1), row.getLong(2)));
    }

    private long count(TaskList list, MapSqlParameterSource asked) {
        return named.queryForObject(forWhom(list.count(), asked), asked, Long.class);
    }

    /** Open tasks that this person has or can take in the case of a process instance: the newest three. */
    public Page next(String person, String processInstanceId) {
        MapSqlParameterSource asked = keys(person).addValue("process", processInstanceId);
        List<TaskRow> next = named.query(
                forWhom(
                        SELECT + " where t.ended is null and " + TaskList.MAY
                                + " and (t.assignee is null or t.assignee = :person)"
                                + " and t.case_id = (select h.business_key_ from act_hi_procinst h"
                                + " where h.id_ = :process) order by t.created desc, t.task_id limit 3",
                        asked),
                asked,
                this::row);
        return new Page(next.size(), next);
    }

    public List<TaskAccess.Door> doors(String taskId) {
        return sql.query(
                "select grp, municipality, organisation, person from task_door where task_id = ?",
                (row, n) -> new TaskAccess.Door(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                taskId);
    }

    /** Another door instead of the one for this person. */
    void offer(String taskId, String person, TaskAccess.Door door) {
        sql.update(
                "update task_row set offer = offer_of(municipality, ?::jsonb) where task_id = ?",
                offer(Stream.concat(doors(taskId).stream().filter(one -> !person.equals(one.person())), Stream.of(door))
                        .toList()),
                taskId);
    }

    /** These doors and no others. */
    void offer(String taskId, List<TaskAccess.Door> doors) {
        sql.update(
                "update task_row set offer = offer_of(municipality, ?::jsonb) where task_id = ?", offer(doors), taskId);
    }

    void forget(String taskId) {
        sql.update("delete from task_row where task_id = ?", taskId);
    }

    void close(String taskId) {
        sql.update(
                "update task_row set ended = ?, end_reason = 'gone' where task_id = ? and ended is null",
                Timestamp.from(clock.instant()),
                taskId);
    }

    /** As the database reads them, in offer_of. */
    private String offer(List<TaskAccess.Door> doors) {
        return write(doors.stream()
                .map(door -> Arrays.asList(door.group(), door.municipality(), door.organisation(), door.person()))
                .toList());
    }

    Optional<TaskRow> open(String taskId) {
        return sql.query(SELECT + " where t.ended is null and t.task_id = ?", this::row, taskId).stream()
                .findFirst();
    }

    private static final String SINCE = """
            greatest(coalesce(t.taken, t.created), (select max(at) from served_form form
                where form.task_id = t.task_id and form.person = t.assignee))""";

    /** When who has the task took it, or last opened it. */
    Instant since(String taskId) {
        return sql.queryForObject("select " + SINCE + " from task_row t where t.task_id = ?", Timestamp.class, taskId)
                .toInstant();
    }

    /** Open tasks that somebody took. */
    List<TakenTasks.Taken> taken() {
        return sql.query(
                "select t.task_id, t.case_id, t.municipality, t.assignee, " + SINCE
                        + " from task_row t where t.ended is null and t.assignee is not null order by t.created",
                (row, n) -> new TakenTasks.Taken(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()));
    }

    /** Those of these that are open, within reach of this transaction. */
    public List<TaskRow> open(Collection<String> taskIds) {
        return sql.query(SELECT + " where t.ended is null and t.task_id = any (?)", this::row, new Object[] {
            taskIds.toArray(String[]::new)
        });
    }

    /** When one of these people typed something in the form of one of these tasks last: task → person → moment. */
    public Map<String, Map<String, Instant>> typed(Collection<String> taskIds, Collection<String> persons) {
        Map<String, Map<String, Instant>> typed = new HashMap<>();
        sql.query(
                "select place, person, at from draft where place = any (?) and person = any (?)",
                row -> {
                    typed.computeIfAbsent(row.getString(1), task -> new HashMap<>())
                            .put(row.getString(2), row.getTimestamp(3).toInstant());
                },
                taskIds.toArray(String[]::new),
                persons.toArray(String[]::new));
        return typed;
    }

    /** Open tasks there that this person took, or that are for this one person. */
    public List<TaskRow> heldBy(String person, String municipality) {
        return sql.query(SELECT + """
                         where t.ended is null and t.municipality = ? and (t.assignee = ? or t.offer in
                            (select d.offer from offer_door d where d.person = ? and d.place = t.municipality))
                        order by t.created, t.task_id""", this::row, municipality, person, person);
    }

    /** Open tasks of one case, for pages that say who is working on what. */
    public List<TaskRow> openOf(String caseId) {
        return sql.query(SELECT + " where t.ended is null and t.case_id = ? order by t.created", this::row, caseId);
    }

    /** The same with to whom each is offered. */
    public List<Offered> offeredOf(String caseId) {
        return sql.query(
                WITH_DOORS + " where t.ended is null and t.case_id = ? order by t.created, t.task_id",
                this::withDoors,
                caseId);
    }

    /** Open tasks of these processes there with to whom they are offered: those due first, 200 at most. */
    public List<Offered> ofProcesses(Collection<String> processes, Collection<String> municipalities) {
        return sql.query(
                WITH_DOORS + """
                         where t.task_id in (select own.task_id from task_row own where own.ended is null
                            and own.municipality = any (?) and own.process_definition_id = any
                                (array(select id_ from act_re_procdef where key_ = any (?)))
                            order by own.due, own.task_id limit 200)
                        order by t.due, t.task_id""",
                this::withDoors,
                municipalities.toArray(String[]::new),
                processes.toArray(String[]::new));
    }

    /** Tasks of one process of a case: those that somebody finished, in that order, and then the open ones. */
    public List<TaskRow> path(String caseId, String processInstanceId) {
        return sql.query(
                SELECT + " where t.case_id = ? and t.process_instance_id = ? and t.end_reason is null"
                        + " order by t.ended, t.created, t.task_id",
                this::row,
                caseId,
                processInstanceId);
    }

    /** @param own this person has it or can take it @param door one to whom it is offered */
    record Step(TaskRow task, boolean own, TaskAccess.Door door) {}

    /** Of each case the open task that is due first, and the first of this person's. */
    List<Step> firsts(Collection<String> caseIds, String person, Collection<String> untold) {
        MapSqlParameterSource asked = keys(person)
                .addValue("cases", new SqlArrayValue("text", caseIds.toArray()))
                .addValue("untold", new SqlArrayValue("text", untold.toArray()));
        return named.query(
                forWhom(TaskList.FIRSTS, asked),
                asked,
                (row, n) -> new Step(
                        row(row, n),
                        row.getBoolean("own"),
                        new TaskAccess.Door(row.getString("offered"), null, null, row.getString("offered_person"))));
    }

    /** Open tasks of these cases that are open to the person, the newest first. */
    public Page ofCases(String person, Collection<String> caseIds, boolean mine, int first, int max) {
        MapSqlParameterSource asked = keys(person).addValue("cases", new SqlArrayValue("text", caseIds.toArray()));
        List<TaskRow> found = named.query(
                forWhom(
                        SELECT + " where t.ended is null and t.case_id = any (:cases) and " + TaskList.MAY
                                + (mine ? " and t.assignee = :person" : "")
                                + " order by t.created desc, t.task_id limit 500",
                        asked),
                asked,
                this::row);
        return new Page(
                found.size(),
                found.stream()
                        .skip(Math.max(first, 0))
                        .limit(Math.min(Math.max(max, 0), 200))
                        .toList());
    }

    /** An open task of this case is within reach of this person. */
    boolean hasPart(String caseId, String person) {
        return !named.query(
                        SELECT + " where t.ended is null and t.case_id = :case and " + TaskList.MAY + " limit 1",
                        keys(person).addValue("case", caseId),
                        this::row)
                .isEmpty();
    }

    private TaskRow row(ResultSet row, int number) throws SQLException {
        try {
            return new TaskRow(
                    row.getString("task_id"),
                    row.getString("task_key"),
                    row.getString("name"),
                    row.getString("description"),
                    row.getString("process_definition_id"),
                    row.getString("key_"),
                    row.getString("process_name"),
                    row.getString("process_instance_id"),
                    row.getString("execution_id"),
                    row.getString("case_id"),
                    row.getString("municipality"),
                    json.readValue(row.getString("ids"), IDS),
                    row.getString("assignee"),
                    instant(row, "created"),
                    instant(row, "due"),
                    instant(row, "ended"),
                    row.getString("end_reason"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The ids of task " + row.getString("task_id") + " cannot be read", broken);
        }
    }

    private MapSqlParameterSource keys(String person) {
        List<TaskAccess.Key> keys = access.get().keys(person);
        return new MapSqlParameterSource("person", person)
                .addValue("groups", texts(keys, TaskAccess.Key::group))
                .addValue("municipalities", texts(keys, TaskAccess.Key::municipality))
                .addValue("organisations", texts(keys, TaskAccess.Key::organisation))
                .addValue("houses", texts(keys, key -> key.anyHouse() ? "" : key.organisation()))
                .addValue("whose", texts(keys, key -> key.actsFor() == null ? person : key.actsFor()))
                .addValue("anybody", texts(keys, key -> key.actsFor() == null ? "" : key.actsFor()));
    }

    /** As the statement is for this person: with those for whom they act. */
    private String forWhom(String statement, MapSqlParameterSource asked) {
        String person = (String) asked.getValue("person");
        Set<String> others = access.get().actsFor(person);
        if (others.isEmpty()) {
            return statement;
        }
        asked.addValue(
                "persons",
                new SqlArrayValue(
                        "text",
                        Stream.concat(Stream.of(person), others.stream()).toArray()));
        return TaskList.forOthers(statement);
    }

    /** Whether who has a task is this person, or somebody for whom they act now. */
    public boolean isTheirs(TaskRow task, String person) {
        return task.assignee() != null
                && (task.assignee().equals(person)
                        || access.get().actsFor(person).contains(task.assignee()));
    }

    /** What somebody does with a task: for who has it, when they act for them. */
    public FormMoment moment(TaskRow task, String person) {
        return isTheirs(task, person) && !task.assignee().equals(person)
                ? task.moment(person).inPlaceOf(task.assignee())
                : task.moment(person);
    }

    /** Of these the ones that are offered to this person by the name of somebody for whom they act: task → login. */
    public Map<String, String> offeredTo(Collection<String> taskIds, Collection<String> absent) {
        Map<String, String> found = new TreeMap<>();
        sql.query(
                "select task_id, person from task_door where task_id = any (?) and person = any (?)",
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                taskIds.toArray(String[]::new),
                absent.toArray(String[]::new));
        return found;
    }

    private static SqlArrayValue texts(List<TaskAccess.Key> keys, Function<TaskAccess.Key, String> part) {
        return new SqlArrayValue("text", keys.stream().map(part).toArray());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Timestamp stamp(Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
