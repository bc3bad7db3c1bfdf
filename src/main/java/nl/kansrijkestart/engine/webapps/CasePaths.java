package nl.kansrijkestart.engine.webapps;

import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way that a running instance took over its drawing, and the clocks that run in it. Asks for nobody's rights: who
 * shows it asks whose case it is.
 */
@Component
@Transactional(readOnly = true)
public class CasePaths {

    /** @param what the label in the drawing */
    public record Clock(String what, String when) {}

    /** @param element of the drawing */
    public record Done(String element, String what, String who, String when, boolean open) {

        /** @param who as the reader may know it */
        public static Done of(TaskRow task, String who) {
            return new Done(
                    task.taskKey(),
                    task.name(),
                    who,
                    task.open()
                            ? "open sinds " + Dutch.wholeDayAndTime(task.created())
                            : Dutch.wholeDayAndTime(task.ended()),
                    task.open());
        }
    }

    /** An open step, to be given to somebody else. */
    public record Open(String task, String what) {

        public static List<Open> of(List<TaskRow> path) {
            return path.stream()
                    .filter(TaskRow::open)
                    .map(one -> new Open(one.taskId(), one.name()))
                    .toList();
        }
    }

    /** What the program did; what people did stands with their tasks, and events tell more than that. */
    private static final String PASSED = """
            select distinct act_id_ from act_hi_actinst
            where proc_inst_id_ = ? and act_type_ in ('startEvent', 'serviceTask', 'callActivity')
                and end_time_ is not null and act_inst_state_ is distinct from 2""";

    private static final String CLOCKS = """
            select process_def_id_, split_part(handler_cfg_, '$', 1), duedate_ from act_ru_job
            where process_instance_id_ = ? and type_ = 'timer' order by duedate_, id_""";

    private final JdbcTemplate sql;
    private final RepositoryService models;
    private final EngineCalls calls;

    CasePaths(JdbcTemplate sql, @Lazy RepositoryService models, EngineCalls calls) {
        this.sql = sql;
        this.models = models;
        this.calls = calls;
    }

    /** @param name of the process, as the drawing has it */
    public record Running(String caseId, String process, String name, String municipality) {}

    /** What an instance is of; empty for one that does not run. */
    public Optional<Running> running(String instance) {
        return sql
                .query(
                        """
                        select e.business_key_, d.key_, d.name_, e.tenant_id_ from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.id_ = ? and e.business_key_ is not null""",
                        (row, n) -> new Running(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        instance)
                .stream()
                .findFirst();
    }

    /** Elements of the drawing that were passed, without the tasks of people. */
    public List<String> passed(String instance) {
        return sql.queryForList(PASSED, String.class, instance);
    }

    /** The first that rings on top. */
    public List<Clock> clocks(String instance) {
        return sql.query(
                CLOCKS,
                (row, n) -> new Clock(
                        name(row.getString(1), row.getString(2)),
                        Dutch.wholeDayAndTime(row.getTimestamp(3).toInstant())),
                instance);
    }

    private String name(String definition, String element) {
        return calls.call(
                () -> models.getBpmnModelInstance(definition).getModelElementById(element) instanceof FlowElement one
                                && one.getName() != null
                        ? one.getName()
                        : "Een automatische stap");
    }
}
