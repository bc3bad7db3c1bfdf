-- Where nobody of a receiver can log in, who signalled calls and records the answer on its behalf; and a yes that comes too late is kept.
alter table referral
    add column called        boolean not null default false,   -- the receiver that has it now was called
    add column spoken_with   text,                             -- with whom, as typed; sealed
    add column late_yes      text,                             -- organisation that said yes after its term
    add column late_yes_at   timestamptz;

-- Whether an active person can open a door: works for the organisation and has a role there in this municipality, or has the role there.
-- The same fit as the task list asks (engine.TaskRows), put to people instead of to one person. A mail address opens nothing.
create function somebody_opens(grp text, organisation text, person text, place text) returns boolean language sql stable as $$
    select exists (select 1 from person someone join person_role held on held.person = someone.login
        where held.municipality = somebody_opens.place
            and (held.role = somebody_opens.grp or someone.organisation = somebody_opens.grp and held.organisation = somebody_opens.grp)
            and (somebody_opens.organisation is null or held.organisation = somebody_opens.organisation)
            and (somebody_opens.person is null or held.person = somebody_opens.person))
$$;

-- As in V83, with one difference: a task is somebody's when a person can open it, and each open task of a referral must be.
create or replace function loose_ends() returns table (problem text, municipality text, case_id text, referral_id text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
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
        select referral.id, referral.case_id, file.municipality, count(live.process) as processes, min(live.process) as process
        from referral join case_file file on file.id = referral.case_id
        left join live on live.referral_id = referral.id
        where referral.sent_at is not null and referral.state <> 'closed'
        group by referral.id, referral.case_id, file.municipality),
    task as (
        select task.process_instance_id as process, exists (select 1 from task_door door where door.task_id = task.task_id
            and somebody_opens(door.grp, door.organisation, door.person, task.municipality)) as somebodys
        from task_row task join act_ru_task engine on engine.id_ = task.task_id
        where task.ended is null)
    select 'withoutProcess', open.municipality, open.case_id, open.id from open where processes = 0
    union all
    select 'severalProcesses', open.municipality, open.case_id, open.id from open where processes > 1
    union all
    select 'withoutClock', open.municipality, open.case_id, open.id from open where processes > 0 and not exists (
        select 1 from act_ru_job job where job.process_instance_id_ = open.process and job.type_ = 'timer'
        and job.retries_ > 0 and job.duedate_ is not null and job.suspension_state_ = 1)
    union all
    select 'withoutOwner', open.municipality, open.case_id, open.id from open where processes > 0
        and not coalesce((select bool_and(task.somebodys) from task where task.process = open.process), false)
    union all
    select 'processOfNothing', coalesce(file.municipality, live.tenant, ''), referral.case_id, live.referral_id from live
        left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
        where referral.id is null or referral.state = 'closed';
end $$;
