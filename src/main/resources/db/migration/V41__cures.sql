-- The check of the loop says all that can be loose, what it found is kept, and who stays away is nobody's help
-- (docs/adr/0043).

-- When somebody was here last; who was never here is counted from the day of the account. On the program's clock.
create table person_seen (
    person text primary key references person on delete cascade,
    at     timestamptz not null
);
create function account_made() returns trigger language plpgsql as $$
begin
    insert into person_seen (person, at)
        select new.login, now() + offset_ms * interval '1 millisecond' from clock_offset on conflict do nothing;
    return null;
end $$;
create trigger account_made after insert on person for each row execute function account_made();
revoke execute on function account_made() from public;
insert into person_seen (person, at)
    select login, now() + offset_ms * interval '1 millisecond' from person, clock_offset;

-- What was found at the last look, since when; told once. The subject is a referral, a task, a job or a family.
alter table loop_violation rename column referral_id to subject;
alter table loop_violation add column case_id text, add column since timestamptz;
alter table loop_violation alter column told_at drop not null;
update loop_violation set since = told_at;
alter table loop_violation alter column since set not null;
-- Empty until somebody looked.
alter table night_watch add column looked_at timestamptz;

-- As somebody_opens (V14), and that person was seen since, or a mail reaches them.
create function somebody_there(grp text, organisation text, person text, place text, since timestamptz,
    reached text[]) returns boolean
language sql stable as $$
    select exists (select 1 from person someone join person_role held on held.person = someone.login
        left join person_seen seen on seen.person = someone.login
        where someone.active and held.municipality = somebody_there.place
            and (held.role = somebody_there.grp or someone.organisation = somebody_there.grp
                and held.organisation = somebody_there.grp and does_care(held.role))
            and (somebody_there.organisation is null or held.organisation = somebody_there.organisation)
            and (somebody_there.person is null or held.person = somebody_there.person)
            and (someone.login = any (somebody_there.reached) or seen.at >= somebody_there.since))
$$;

-- Since when somebody must have been seen, by the setting of the municipality.
create function seen_since(place text, moment timestamptz) returns timestamptz
language sql stable as $$
    select moment - coalesce((select normal from setting where id = 'limit.seen'
        and (municipality = seen_since.place or municipality is null)
        order by municipality nulls last limit 1), 30) * interval '1 day'
$$;

drop function loose_ends(timestamptz);

-- From the parent's yes on. Runs as the owner of the tables and returns codes and ids only.
create function loose_ends(moment timestamptz, reached text[])
    returns table (problem text, municipality text, case_id text, subject text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
    return query
    with since as materialized (
        select code, seen_since(code, moment) as at from municipality),
    live as materialized (
        select variable.text_ as referral_id, instance.proc_inst_id_ as process, instance.tenant_id_ as tenant,
            instance.business_key_ as case_id
        from act_ru_execution instance
        join act_re_procdef definition on definition.id_ = instance.proc_def_id_ and definition.key_ = 'referral'
        join act_ru_variable variable on variable.execution_id_ = instance.id_ and variable.name_ = 'referralId'
        where instance.id_ = instance.proc_inst_id_),
    open as materialized (
        select referral.id, referral.case_id, file.municipality, referral.state, referral.receiver, referral.need,
            count(live.process) as processes, min(live.process) as process
        from referral join case_file file on file.id = referral.case_id
        left join live on live.referral_id = referral.id
        where referral.sent_at is not null and referral.state <> 'closed'
        group by referral.id, referral.case_id, file.municipality, referral.state, referral.receiver, referral.need),
    task as materialized (
        select task.task_id, task.process_instance_id as process, task.case_id, task.municipality, task.task_key,
            task.due, exists (select 1 from task_door door join since on since.code = task.municipality
                where door.task_id = task.task_id and somebody_there(door.grp, door.organisation, door.person,
                    task.municipality, since.at, reached)) as somebodys,
            exists (select 1 from due_work where kind = 'watch' and subject = task.task_id) as watched
        from task_row task join act_ru_task engine on engine.id_ = task.task_id
        where task.ended is null and exists (select 1 from case_file file where file.id = task.case_id)),
    family as materialized (
        select id, municipality from case_file where shared and closed is null and merged_into is null),
    unseen as materialized (
        select engine.id_ as task_id, engine.proc_inst_id_ as process, root.business_key_ as case_id
        from act_ru_task engine join act_ru_execution root on root.id_ = engine.proc_inst_id_
        where not exists (select 1 from task where task.task_id = engine.id_)),
    job as materialized (
        select job.id_, root.business_key_ as case_id, job.process_instance_id_ as process, job.type_,
            split_part(job.handler_cfg_, '$', 1) as element,
            job.retries_ > 0 and job.suspension_state_ = 1 as alive
        from act_ru_job job join act_ru_execution root on root.id_ = job.process_instance_id_)
    select 'withoutProcess', open.municipality, open.case_id, open.id from open where processes = 0
    union all
    select 'severalProcesses', open.municipality, open.case_id, open.id from open where processes > 1
    union all
    -- the whole has one clock, and who is asked has one
    select 'withoutClock', open.municipality, open.case_id, open.id from open where processes > 0 and (
        not exists (select 1 from job where job.process = open.process and job.element = 'overallTermPassed'
            and job.alive)
        and not exists (select 1 from task where task.process = open.process
            and task.task_key = 'solveStalledReferral' and task.watched)
        or exists (select 1 from task where task.process = open.process
            and task.task_key in ('answerReferral', 'callReceiver'))
        and not exists (select 1 from job where job.process = open.process and job.element = 'answerOverdue'
            and job.alive))
    union all
    select 'withoutOwner', open.municipality, open.case_id, open.id from open where processes > 0
        and (exists (select 1 from task where task.process = open.process and not task.somebodys)
            or not exists (select 1 from task where task.process = open.process)
            and not exists (select 1 from unseen where unseen.process = open.process))
    union all
    -- the organisation stands on the social map for this, but not any more
    select 'receiverGone', open.municipality, open.case_id, open.id from open
        where open.state in ('sent', 'question') and (
            select bool_and(entry.retired_at is not null)
            from social_map_entry entry join social_map_need need on need.entry = entry.id
            join social_map_area area on area.entry = entry.id
            where entry.organisation = open.receiver and need.need = open.need
            and area.municipality = open.municipality)
    union all
    select 'processOfNothing', coalesce(file.municipality, live.tenant, ''), coalesce(referral.case_id, live.case_id),
        live.referral_id
        from live
        left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
        where referral.id is null or referral.state = 'closed'
    union all
    -- its day begins when the family's names are there
    select 'notSent', family.municipality, referral.case_id, referral.id
        from referral join family on family.id = referral.case_id
        where referral.state = 'agreed' and referral.sent_at is null
        and not exists (select 1 from task where task.case_id = family.id and task.task_key = 'registerFamily')
        and greatest(referral.agreed_at, (select max(done.ended) from task_row done where done.case_id = family.id
            and done.task_key = 'registerFamily')) < moment - interval '1 day'
    union all
    select 'taskWithoutWatch', task.municipality, task.case_id, task.task_id
        from task join family on family.id = task.case_id
        where not task.watched and task.task_key not in ('continueOwnCare', 'askConsentAgain')
    union all
    select 'taskWithoutOwner', task.municipality, task.case_id, task.task_id
        from task join family on family.id = task.case_id
        where not task.somebodys and not exists (select 1 from open where open.process = task.process)
    union all
    select 'taskUnseen', file.municipality, file.id, unseen.task_id
        from unseen join case_file file on file.id = unseen.case_id
        where exists (select 1 from family where family.id = file.id)
        or exists (select 1 from open where open.process = unseen.process)
    union all
    select 'taskOfNothing', family.municipality, family.id, ghost.task_id
        from task_row ghost join family on family.id = ghost.case_id
        where ghost.ended is null and not exists (select 1 from act_ru_task engine where engine.id_ = ghost.task_id)
    union all
    select 'stuckJob', family.municipality, family.id, job.id_ from job join family on family.id = job.case_id
        where not job.alive and not (job.element in ('overallTermPassed', 'answerOverdue')
            and exists (select 1 from open where open.process = job.process))
    union all
    select 'caseWithoutProcess', family.municipality, family.id, family.id from family
        where not exists (select 1 from act_ru_execution root where root.business_key_ = family.id)
    union all
    select 'caseWithoutTask', family.municipality, family.id, family.id from family
        where exists (select 1 from act_ru_execution root where root.business_key_ = family.id)
        and not exists (select 1 from task where task.case_id = family.id)
        and not exists (select 1 from unseen where unseen.case_id = family.id)
        and not exists (select 1 from job where job.case_id = family.id and job.type_ = 'timer' and job.alive);
end $$;
revoke execute on function loose_ends(timestamptz, text[]) from public;
grant execute on function loose_ends(timestamptz, text[]) to ${programRole};
