package nl.kansrijkestart.engine.webapps;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.EngineCalls;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that the program could not do and does not try again by itself. What the engine wrote down about it may hold
 * values, so nobody reads that: it becomes one of a few causes. Asks for nobody's rights: who shows it asks whose it
 * is.
 */
@Component
@Transactional
public class FailedSteps {

    /** What went wrong; the constant is the code of {@code failedStep.*} and {@code failedCure.*}. */
    public enum Cause {
        refused("nl\\.kansrijkestart\\.base\\.Refusal|ConsentMissing"),
        decision("org\\.camunda\\.bpm\\.dmn|DmnEngineException"),
        busy("OptimisticLock|PessimisticLock|CannotAcquireLock|DeadlockLoser|QueryTimeout|LockTimeout"),
        mail("MailException|MailSend|MessagingException"),
        away("DataAccessResource|TransientConnection|CannotCreateTransaction|JDBCConnection|ConnectException"
                + "|UnknownHost|SocketTimeout"),
        unknown(".*");

        private final Pattern named;

        Cause(String named) {
            this.named = Pattern.compile(named);
        }

        /** @param trace as the engine kept it; null where it kept none */
        static Cause of(String trace) {
            String kinds = trace == null
                    ? ""
                    : KIND.matcher(trace).results().map(one -> one.group(1)).reduce("", (all, one) -> all + " " + one);
            return List.of(values()).stream()
                    .filter(one -> one.named.matcher(kinds).find())
                    .findFirst()
                    .orElse(unknown);
        }

        /** Dutch. */
        public String said() {
            return Words.of("failedStep", name());
        }

        /** What can be done about it, Dutch. */
        public String cure() {
            return Words.of("failedCure", name());
        }
    }

    /**
     * @param work what it is of: the business key @param step its name in the drawing
     * @param process key of its process @param name of its process @param since when it was tried last
     */
    public record Failed(
            String job,
            String work,
            String instance,
            String process,
            String name,
            String step,
            String municipality,
            Instant since,
            Cause cause) {}

    /** No list is longer. */
    public static final int MOST = 200;

    /** Names of classes only: where a line begins, and after who caused it. */
    private static final Pattern KIND = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+)(?=:|\\s*$)");

    private static final String READ = """
            select i.configuration_, e.business_key_, i.proc_inst_id_, d.key_, d.name_, i.proc_def_id_,
                coalesce(i.failed_activity_id_, i.activity_id_), e.tenant_id_, i.incident_timestamp_, trace.bytes_
            from act_ru_incident i
            join act_ru_job j on j.id_ = i.configuration_ and j.retries_ <= 0
            join act_ru_execution e on e.id_ = i.proc_inst_id_
            join act_re_procdef d on d.id_ = i.proc_def_id_
            left join act_ge_bytearray trace on trace.id_ = j.exception_stack_id_
            where i.incident_type_ = 'failedJob' and""";

    private static final String ORDER = " order by i.incident_timestamp_, i.id_ limit " + MOST;

    private final JdbcTemplate sql;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final EngineCalls calls;

    FailedSteps(JdbcTemplate sql, @Lazy RepositoryService models, @Lazy ManagementService jobs, EngineCalls calls) {
        this.sql = sql;
        this.models = models;
        this.jobs = jobs;
        this.calls = calls;
    }

    /** Of these processes in these municipalities, what stands still longest on top; at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Failed> of(Collection<String> processes, Collection<String> places) {
        return sql.query(
                READ + " d.key_ = any (?) and e.tenant_id_ = any (?)" + ORDER,
                this::row,
                processes.toArray(String[]::new),
                places.toArray(String[]::new));
    }

    /** The same of everywhere. */
    @Transactional(readOnly = true)
    public List<Failed> of(Collection<String> processes) {
        return sql.query(READ + " d.key_ = any (?)" + ORDER, this::row, (Object) processes.toArray(String[]::new));
    }

    /** Empty when it did not fail, or goes on again. */
    @Transactional(readOnly = true)
    public Optional<Failed> one(String job) {
        return sql.query(READ + " i.configuration_ = ?" + ORDER, this::row, job).stream()
                .findFirst();
    }

    /** It is tried once more, soon; what it does then goes by its drawing, its desk and the gate. */
    public void tryAgain(String job) {
        calls.run(() -> {
            Job failed = jobs.createJobQuery().jobId(job).singleResult();
            if (failed.isSuspended()) {
                jobs.activateJobById(job);
            }
            jobs.setJobRetries(job, 1);
        });
    }

    private Failed row(ResultSet row, int number) throws SQLException {
        byte[] trace = row.getBytes(10);
        return new Failed(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                step(row.getString(6), row.getString(7)),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                Cause.of(trace == null ? null : new String(trace, StandardCharsets.UTF_8)));
    }

    private String step(String definition, String element) {
        return calls.call(
                () -> models.getBpmnModelInstance(definition).getModelElementById(element) instanceof FlowElement one
                                && one.getName() != null
                        ? one.getName()
                        : "Een automatische stap");
    }
}
