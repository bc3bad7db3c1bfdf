package nl.kansrijkestart.monitoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise of the whole program, looked up in the database at this moment: each open referral has exactly one live process,
 * at least one clock that will ring, and at least one open task that is somebody's; and no process runs for a referral that is closed.
 */
@Component
@Transactional(readOnly = true)
public class LoopCheck {

    /** What can be wrong with a referral. */
    public enum Problem { withoutProcess, severalProcesses, withoutClock, withoutOwner, processOfNothing }

    /** @param municipality empty when nothing says which @param caseId null when the referral itself is gone */
    public record Violation(Problem problem, String municipality, String caseId, String referralId) {
    }

    private static final String LIVE = """
            with live as (
                select variable.text_ as referral_id, instance.proc_inst_id_ as process, instance.tenant_id_ as tenant
                from act_ru_execution instance
                join act_re_procdef definition on definition.id_ = instance.proc_def_id_ and definition.key_ = 'referral'
                join act_ru_variable variable on variable.execution_id_ = instance.id_ and variable.name_ = 'referralId'
                where instance.id_ = instance.proc_inst_id_),
            open as (
                select referral.id, referral.case_id, file.municipality, count(live.process) as processes, min(live.process) as process
                from referral join case_file file on file.id = referral.case_id
                left join live on live.referral_id = referral.id
                where referral.sent_at is not null and referral.state <> 'closed'
                group by referral.id, referral.case_id, file.municipality)
            """;

    private static final Map<Problem, String> QUERIES = new EnumMap<>(Map.of(
            Problem.withoutProcess, "select municipality, case_id, id from open where processes = 0",
            Problem.severalProcesses, "select municipality, case_id, id from open where processes > 1",
            Problem.withoutClock, """
                    select municipality, case_id, id from open where processes > 0 and not exists (
                        select 1 from act_ru_job job where job.process_instance_id_ = open.process and job.type_ = 'timer'
                        and job.retries_ > 0 and job.duedate_ is not null and job.suspension_state_ = 1)""",
            Problem.withoutOwner, """
                    select municipality, case_id, id from open where processes > 0 and not exists (
                        select 1 from task_row task join task_door door on door.task_id = task.task_id
                        join act_ru_task engine on engine.id_ = task.task_id
                        where task.process_instance_id = open.process and task.ended is null)""",
            Problem.processOfNothing, """
                    select coalesce(file.municipality, live.tenant, '') as municipality, referral.case_id, live.referral_id as id from live
                    left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
                    where referral.id is null or referral.state = 'closed'"""));

    private final JdbcClient database;

    LoopCheck(JdbcClient database) {
        this.database = database;
    }

    /** For who repairs it: ids, no names. */
    public List<Violation> violations() {
        return Arrays.stream(Problem.values()).flatMap(problem -> database.sql(LIVE + QUERIES.get(problem))
                .query((row, number) -> new Violation(problem, row.getString("municipality"), row.getString("case_id"), row.getString("id"))).list().stream()).toList();
    }

    public boolean sound(String municipality) {
        return violations().stream().noneMatch(one -> one.municipality().equals(municipality));
    }
}
