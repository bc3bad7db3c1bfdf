-- The check of the night looks from the parent's yes on, and at every task. As in V14, and besides: a referral that
-- stalled has no timer any more but its task is watched (V24), which is its clock; of a family that agreed that its
-- pathway is kept every open task is watched and somebody's, and there is a task or a timer as long as the file is open;
-- what was agreed is sent within a day.
drop function loose_ends();

create function loose_ends(moment timestamptz)
    returns table (problem text, municipality text, case_id text, referral_id text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
    return query
    with live as (
        select variable.text_ as referral_id, instance.proc_inst_id_ as process, instance.tenant_id_ as tenant
        from act_ru_execution instance
        join act_re_procdef definition on definition.id_ = instance.proc_def_id_ and definition.key_ = 'referral'
        join act_ru_variable variable on variable.execution_id_ = instance.id_ and variable.name_ = 'referralId'
        where instance.id_ = instance.proc_inst_id_),
    open as (
        select referral.id, referral.case_id, file.municipality, count(live.process) as processes,
            min(live.process) as process
        from referral join case_file file on file.id = referral.case_id
        left join live on live.referral_id = referral.id
        where referral.sent_at is not null and referral.state <> 'closed'
        group by referral.id, referral.case_id, file.municipality),
    task as (
        select task.task_id, task.process_instance_id as process, task.case_id, task.municipality, task.task_key,
            exists (select 1 from task_door door where door.task_id = task.task_id
                and somebody_opens(door.grp, door.organisation, door.person, task.municipality)) as somebodys,
            exists (select 1 from due_work where kind = 'watch' and subject = task.task_id) as watched
        from task_row task join act_ru_task engine on engine.id_ = task.task_id
        where task.ended is null),
    family as (
        select id, municipality from case_file where shared and closed is null and merged_into is null)
    select 'withoutProcess', open.municipality, open.case_id, open.id from open where processes = 0
    union all
    select 'severalProcesses', open.municipality, open.case_id, open.id from open where processes > 1
    union all
    select 'withoutClock', open.municipality, open.case_id, open.id from open where processes > 0 and not exists (
        select 1 from act_ru_job job where job.process_instance_id_ = open.process and job.type_ = 'timer'
        and job.retries_ > 0 and job.duedate_ is not null and job.suspension_state_ = 1)
        and not exists (select 1 from task where task.process = open.process
            and task.task_key = 'solveStalledReferral' and task.watched)
    union all
    select 'withoutOwner', open.municipality, open.case_id, open.id from open where processes > 0
        and not coalesce((select bool_and(task.somebodys) from task where task.process = open.process), false)
    union all
    select 'processOfNothing', coalesce(file.municipality, live.tenant, ''), referral.case_id, live.referral_id
        from live
        left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
        where referral.id is null or referral.state = 'closed'
    union all
    select 'notSent', family.municipality, referral.case_id, referral.id
        from referral join family on family.id = referral.case_id
        where referral.state = 'agreed' and referral.sent_at is null and referral.agreed_at < moment - interval '1 day'
    union all
    select 'taskWithoutWatch', task.municipality, task.case_id, task.task_id
        from task join family on family.id = task.case_id
        where not task.watched and task.task_key not in ('continueOwnCare', 'askConsentAgain')
    union all
    select 'taskWithoutOwner', task.municipality, task.case_id, task.task_id
        from task join family on family.id = task.case_id
        where not task.somebodys and not exists (select 1 from open where open.process = task.process)
    union all
    select 'caseWithoutTask', family.municipality, family.id, family.id from family
        where not exists (select 1 from task where task.case_id = family.id)
        and not exists (select 1 from act_ru_execution instance join act_ru_job job
            on job.process_instance_id_ = instance.id_
            where instance.business_key_ = family.id and job.type_ = 'timer' and job.retries_ > 0
            and job.suspension_state_ = 1);
end $$;
revoke execute on function loose_ends(timestamptz) from public;
grant execute on function loose_ends(timestamptz) to ${programRole};
