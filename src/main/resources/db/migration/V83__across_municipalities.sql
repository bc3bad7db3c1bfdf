-- What must cross municipalities: named functions that run as the owner of the tables and return a count, an id or a code, and no more.

-- Where an organisation has something to do although it does not work there: it was asked, or it signals, is a contact, has a safety record.
-- Written with the row that leads there, so that nobody has to look through all of them at each request.
create table organisation_reach (
    organisation text not null references organisation,
    municipality text not null references municipality,
    primary key (organisation, municipality)
);
create function reaches(asked text, place text) returns void language sql as $$
    insert into organisation_reach
    select organisation.code, municipality.code from organisation, municipality
    where organisation.code = asked and municipality.code = place
        and not exists (select 1 from organisation_area area where area.organisation = asked and area.municipality = place)
    on conflict do nothing
$$;
create function door_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(coalesce(new.organisation, new.grp), municipality) from task_row where task_id = new.task_id;
    return null;
end $$;
create function case_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.signaller_group, new.municipality);
    perform reaches(new.contact_group, new.municipality);
    return null;
end $$;
create function safety_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.organisation, new.municipality);
    return null;
end $$;
create trigger reaches after insert on task_door for each row execute function door_reaches();
create trigger reaches after insert on case_file for each row execute function case_reaches();
create trigger contact_reaches after update on case_file for each row
    when (old.contact_group is distinct from new.contact_group) execute function case_reaches();
create trigger reaches after insert on safety_record for each row execute function safety_reaches();
select reaches(signaller_group, municipality), reaches(contact_group, municipality) from case_file;
select reaches(organisation, municipality) from safety_record;
select reaches(coalesce(door.organisation, door.grp), task.municipality) from task_door door join task_row task using (task_id);

-- Where somebody has something to do: her roles, where her organisation works, and what the table above adds; codes with commas between.
create function reach_of(login text) returns text language sql stable security definer set search_path = pg_catalog, public as $$
    select coalesce(string_agg(place.municipality, ','), '') from (
        select held.municipality from person_role held where held.person = reach_of.login
        union select area.municipality from person join organisation_area area using (organisation) where person.login = reach_of.login
        union select more.municipality from person join organisation_reach more using (organisation) where person.login = reach_of.login) place
$$;

-- A mark is given once in the whole region.
create function marks_like(wanted text) returns bigint language sql stable security definer set search_path = pg_catalog, public as $$
    select (select count(*) from case_file where mark = wanted) + (select count(*) from safety_record where mark = wanted)
        + (select count(*) from rights_request where mark = wanted)
$$;

-- After a restore: of these hashes of erased files the ones that are back.
create function erased_and_back(hashes text[]) returns table (id text, municipality text) language sql stable security definer set search_path = pg_catalog, public as $$
    select kept.id, kept.municipality from (select id, municipality from case_file union all select id, municipality from rights_request) kept
    where encode(sha256(convert_to(kept.id, 'UTF8')), 'hex') = any (hashes)
$$;

-- Open referrals of the whole region without their one process, their clock or their owner, and processes for none (monitoring.LoopCheck).
create function loose_ends() returns table (problem text, municipality text, case_id text, referral_id text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
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
        group by referral.id, referral.case_id, file.municipality)
    select 'withoutProcess', open.municipality, open.case_id, open.id from open where processes = 0
    union all
    select 'severalProcesses', open.municipality, open.case_id, open.id from open where processes > 1
    union all
    select 'withoutClock', open.municipality, open.case_id, open.id from open where processes > 0 and not exists (
        select 1 from act_ru_job job where job.process_instance_id_ = open.process and job.type_ = 'timer'
        and job.retries_ > 0 and job.duedate_ is not null and job.suspension_state_ = 1)
    union all
    select 'withoutOwner', open.municipality, open.case_id, open.id from open where processes > 0 and not exists (
        select 1 from task_row task join task_door door on door.task_id = task.task_id
        join act_ru_task engine on engine.id_ = task.task_id
        where task.process_instance_id = open.process and task.ended is null)
    union all
    select 'processOfNothing', coalesce(file.municipality, live.tenant, ''), referral.case_id, live.referral_id from live
        left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
        where referral.id is null or referral.state = 'closed';
end $$;

do $$
declare
    named text;
begin
    for named in select oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    loop
        execute 'revoke execute on function ' || named || ' from public';
        execute 'grant execute on function ' || named || ' to ${programRole}';
    end loop;
end $$;
