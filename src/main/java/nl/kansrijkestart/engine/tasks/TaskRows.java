package nl.kansrijkestart.engine.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kansrijkestart.base.MunicipalityScope;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projection of tasks: who may see which task, and what it looks like. Written in the engine's own transaction,
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
    private static final String MAY = """
            exists (select 1 from task_door d
                    join unnest(?::text[], ?::text[], ?::text[]) as k(grp, municipality, organisation) on k.grp = d.grp
                    where d.task_id = t.task_id
                      and (d.municipality is null or d.municipality = k.municipality)
                      and (d.organisation is null or d.organisation = k.organisation)
                      and (d.person is null or d.person = ?))""";

    private final JdbcTemplate sql;
    private final ObjectMapper json;
    private final ObjectProvider<TaskAccess> access;
    private final MunicipalityScope scope;
    private final Clock clock;

    TaskRows(
            JdbcTemplate sql,
            ObjectMapper json,
            ObjectProvider<TaskAccess> access,
            MunicipalityScope scope,
            Clock clock) {
        this.sql = sql;
        this.json = json;
        this.access = access;
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
        sql.update(
                """
                insert into task_row (task_id, task_key, name, description, process_definition_id, process_instance_id, execution_id,
                                      case_id, municipality, ids, assignee, created, due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
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
                stamp(task.getDueDate()));
        task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> access.getObject().door(link.getGroupId(), task.getTenantId()))
                .forEach(door -> sql.update(
                        """
                        insert into task_door (task_id, grp, municipality, organisation, person) values (?, ?, ?, ?, ?)""", task.getId(), door.group(), door.municipality(), door.organisation(), door.person()));
    }

    /** Who asks with the same name at the same time waits until the transaction is over. */
    public void lock(String name) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name);
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
        return withKeys(
                        person,
                        keys -> sql.query(
                                SELECT + " where t.task_id = ? and " + MAY,
                                TaskRows.this::row,
                                taskId,
                                keys[0],
                                keys[1],
                                keys[2],
                                person))
                .stream()
                .findFirst();
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
        String order = switch (orderBy) {
                    case "due" -> "t.due";
                    case "name" -> "t.name";
                    case "assignee" -> "t.assignee";
                    default -> "t.created";
                }
                + (ascending ? " asc nulls last" : " desc nulls last") + ", t.task_id";
        String where = " where t.ended is null and " + MAY + (mine ? " and t.assignee = ?" : " and ?::text is not null")
                + " and t.name ilike ?";
        String like = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return withKeys(person, keys -> {
            Long count = sql.queryForObject(
                    "select count(*) from task_row t" + where,
                    Long.class,
                    keys[0],
                    keys[1],
                    keys[2],
                    person,
                    person,
                    like);
            return new Page(
                    count,
                    sql.query(
                            SELECT + where + " order by " + order + " limit ? offset ?",
                            TaskRows.this::row,
                            keys[0],
                            keys[1],
                            keys[2],
                            person,
                            person,
                            like,
                            Math.min(Math.max(max, 0), 200),
                            Math.max(first, 0)));
        });
    }

    /** Open tasks that this person has or can take in the case of a process instance: the newest three. */
    public Page next(String person, String processInstanceId) {
        List<TaskRow> next = withKeys(
                person,
                keys -> sql.query(
                        SELECT + " where t.ended is null and " + MAY + " and (t.assignee is null or t.assignee = ?)"
                                + " and t.case_id = (select h.business_key_ from act_hi_procinst h where h.id_ = ?)"
                                + " order by t.created desc, t.task_id limit 3",
                        TaskRows.this::row,
                        keys[0],
                        keys[1],
                        keys[2],
                        person,
                        person,
                        processInstanceId));
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
        sql.update("delete from task_door where task_id = ? and person = ?", taskId, person);
        sql.update(
                "insert into task_door (task_id, grp, municipality, organisation, person) values (?, ?, ?, ?, ?)",
                taskId,
                door.group(),
                door.municipality(),
                door.organisation(),
                door.person());
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

    /** Open tasks of one case, for pages that say who is working on what. */
    public List<TaskRow> openOf(String caseId) {
        return sql.query(SELECT + " where t.ended is null and t.case_id = ? order by t.created", this::row, caseId);
    }

    /** An open task of this case is within reach of this person. */
    boolean hasPart(String caseId, String person) {
        return withKeys(
                person,
                keys -> !sql.query(
                                SELECT + " where t.ended is null and t.case_id = ? and " + MAY + " limit 1",
                                this::row,
                                caseId,
                                keys[0],
                                keys[1],
                                keys[2],
                                person)
                        .isEmpty());
    }

    private static final String SELECT = """
            select t.*, p.key_, p.name_ as process_name
            from task_row t left join act_re_procdef p on p.id_ = t.process_definition_id""";

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

    private <T> T withKeys(String person, Function<Array[], T> query) {
        List<TaskAccess.Key> keys = access.getObject().keys(person);
        Array[] columns = sql.execute((Connection connection) -> new Array[] {
            connection.createArrayOf(
                    "text", keys.stream().map(TaskAccess.Key::group).toArray()),
            connection.createArrayOf(
                    "text", keys.stream().map(TaskAccess.Key::municipality).toArray()),
            connection.createArrayOf(
                    "text", keys.stream().map(TaskAccess.Key::organisation).toArray())
        });
        return query.apply(columns);
    }

    private String write(Map<String, String> ids) {
        try {
            return json.writeValueAsString(ids);
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
