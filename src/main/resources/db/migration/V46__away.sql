-- Who is away is not there: a task all of whose people are away, with nobody who stands in, is nobody's
-- (docs/adr/0043). Nobody waits for who left, and no mail does.

update absence set kind = 'ended', ended_at = now() + offset_ms * interval '1 millisecond' from clock_offset
    where kind <> 'ended' and person in (select login from person where not active);
update absence set stand_in = null, nobody_told = false
    where kind <> 'ended' and stand_in in (select login from person where not active);
update mail set state = 'nothing', ended = now() + offset_ms * interval '1 millisecond' from clock_offset
    where state in ('waits', 'goes') and person in (select login from person where not active);

create function is_away(login text, today date) returns boolean
language sql stable as $$
    select exists (select 1 from absence where person = is_away.login and kind <> 'ended'
        and from_day <= today and (until_day is null or until_day >= today))
$$;

drop function loose_ends(timestamptz, text[]);
drop function somebody_there(text, text, text, text, timestamptz, text[]);

-- As somebody_opens (V14), and that person is not away and was seen since, or a mail reaches them; or who stands in for
-- them does and is. Who stands in holds the same role there (access.StandIns).
create function somebody_there(grp text, organisation text, person text, place text, since timestamptz,
    reached text[], today date) returns boolean
language sql stable as $$
    select exists (select 1 from person someone join person_role held on held.person = someone.login
        cross join lateral (
            select someone.login where not is_away(someone.login, today)
            union all
            select absence.stand_in from absence join person other on other.login = absence.stand_in
                join person_role theirs on theirs.person = other.login and theirs.role = held.role
                    and theirs.organisation = held.organisation and theirs.municipality = held.municipality
            where absence.person = someone.login and absence.kind <> 'ended' and absence.from_day <= today
                and (absence.until_day is null or absence.until_day >= today) and other.active
                and not is_away(other.login, today)
                and other.organisation = someone.organisation and absence.organisation = someone.organisation
                and held.organisation = someone.organisation) acting
        left join person_seen seen on seen.person = acting.login
        where someone.active and held.municipality = somebody_there.place
            and (held.role = somebody_there.grp or someone.organisation = somebody_there.grp
                and held.organisation = somebody_there.grp and does_care(held.role))
            and (somebody_there.organisation is null or held.organisation = somebody_there.organisation)
            and (somebody_there.person is null or held.person = somebody_there.person)
            and (acting.login = any (somebody_there.reached) or seen.at >= somebody_there.since))
$$;

-- From the parent's yes on. Runs as the owner of the tables and returns codes and ids only.
create function loose_ends(moment timestamptz, reached text[])
    returns table (problem text, municipality text, case_id text, subject text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare today date := moment at time zone 'Europe/Amsterdam';
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
                    task.municipality, since.at, reached, today)) as somebodys,
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
