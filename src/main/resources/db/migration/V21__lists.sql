-- Lists read as much as they show, however many rows there are (docs/adr/0033).

-- To whom a task is offered: the doors of one candidate list in one municipality. Many tasks have the same offer. A row
-- is never changed, and never goes: it says nothing of a case. Two that begin at the same moment may stand twice.
create table task_offer (
    id           bigint generated always as identity primary key,
    municipality text not null,                   -- of its tasks
    doors        text not null                    -- JSON, in order: [[group, municipality, organisation, person]]
);
create index task_offer_doors on task_offer (municipality, doors);

-- All filled columns of one door must fit one key of the person; what is empty asks nothing.
create table offer_door (
    offer        bigint not null references task_offer,
    place        text not null,                   -- municipality of the tasks
    grp          text not null,
    municipality text not null,
    organisation text not null,
    person       text not null
);
create index offer_door_offer on offer_door (offer);
create index offer_door_opens on offer_door (grp, municipality, organisation, person);

-- How many tasks of an offer are open: the sum. Each transaction adds a row of its own, so that none waits for another.
create table offer_open (
    offer  bigint not null,
    change integer not null
);
create index offer_open_offer on offer_open (offer);

create policy municipality on task_offer using (within_reach(municipality)) with check (within_reach(municipality));
create policy owner_reads on task_offer for select to current_user using (true);
alter table task_offer enable row level security;
alter table task_offer force row level security;
create policy municipality on offer_door using (within_reach(place)) with check (within_reach(place));
create policy owner_reads on offer_door for select to current_user using (true);
alter table offer_door enable row level security;
alter table offer_door force row level security;
revoke update, delete on task_offer, offer_door from ${programRole};

create function offer_doors() returns trigger language plpgsql as $$
begin
    insert into offer_door
    select new.id, new.municipality,
        door ->> 0, coalesce(door ->> 1, ''), coalesce(door ->> 2, ''), coalesce(door ->> 3, '')
    from jsonb_array_elements(new.doors::jsonb) door;
    return null;
end $$;
create trigger doors after insert on task_offer for each row execute function offer_doors();

-- The offer of these doors; null when there are none: then the task is nobody's.
create function offer_of(place text, doors jsonb) returns bigint language plpgsql as $$
declare
    wanted text := (select jsonb_agg(distinct door) from jsonb_array_elements(offer_of.doors) door);
    offered bigint;
begin
    if place is null or wanted is null then
        return null;
    end if;
    select min(id) into offered from task_offer where municipality = place and task_offer.doors = wanted;
    if offered is null then
        insert into task_offer (municipality, doors) values (place, wanted) returning id into offered;
    end if;
    return offered;
end $$;

-- Rows that are there. No foreign key from a task to its offer: it would lock the same few rows for each task.
alter table task_row add column offer bigint;
with offered as (
    select task_id, jsonb_agg(distinct jsonb_build_array(grp, municipality, organisation, person))::text as doors
    from task_door group by task_id)
insert into task_offer (municipality, doors)
    select distinct task.municipality, offered.doors from task_row task join offered using (task_id)
    where task.municipality is not null;
with offered as (
    select task_id, jsonb_agg(distinct jsonb_build_array(grp, municipality, organisation, person))::text as doors
    from task_door group by task_id)
update task_row task set offer = one.id from offered, task_offer one
    where offered.task_id = task.task_id and one.municipality = task.municipality and one.doors = offered.doors;
drop table task_door;
drop function door_reaches();
insert into offer_open select offer, count(*) from task_row where ended is null and offer is not null group by offer;

-- Each order of the task list is an index over open tasks only: what ended costs a list nothing. Two of them count too:
-- what somebody has, and what a search finds.
drop index task_row_open_due;
drop index task_row_assignee;
create index task_row_by_created on task_row (offer, created desc, task_id) where ended is null;
create index task_row_by_due on task_row (offer, due, task_id) where ended is null;
create index task_row_by_name on task_row (offer, name, task_id) include (municipality) where ended is null;
create index task_row_by_assignee on task_row (offer, assignee, task_id) include (municipality) where ended is null;
-- So that the planner knows: holding rows back by municipality takes nothing away from an offer.
create statistics task_row_place (dependencies) on offer, municipality from task_row;
create index task_row_taken on task_row (assignee) where ended is null and assignee is not null;

-- The doors of each task, open or ended, to read.
create view task_door with (security_invoker = true) as
    select task.task_id, door.grp, nullif(door.municipality, '') as municipality,
        nullif(door.organisation, '') as organisation, nullif(door.person, '') as person
    from task_row task join offer_door door on door.offer = task.offer;
grant select on task_door to ${programRole};
revoke insert, update, delete on task_door from ${programRole};

-- Who is offered a task reaches its municipality (V18).
create function offer_reaches(offered bigint) returns void language plpgsql as $$
begin
    perform reaches(coalesce(nullif(door.organisation, ''), door.grp), door.place)
        from offer_door door where door.offer = offered;
end $$;

-- One row more in offer_open. Every few rows whoever comes by makes one of them, unless somebody does so now.
create function offer_counts(offered bigint, more bigint) returns void language plpgsql as $$
begin
    if more = 0 then
        return;
    end if;
    insert into offer_open values (offered, more);
    if (select count(*) > 8 from offer_open where offer = offered)
            and pg_try_advisory_xact_lock(hashtext('offer_open'), offered::integer) then
        with gone as (delete from offer_open where offer = offered returning change)
        insert into offer_open select offered, sum(change) from gone having sum(change) <> 0;
    end if;
end $$;

create function tasks_came() returns trigger language plpgsql as $$
begin
    perform offer_reaches(offer), offer_counts(offer, count(*) filter (where ended is null))
        from came where offer is not null group by offer;
    return null;
end $$;
create function tasks_went() returns trigger language plpgsql as $$
begin
    perform offer_counts(offer, -count(*)) from went where offer is not null and ended is null group by offer;
    return null;
end $$;
create function tasks_changed() returns trigger language plpgsql as $$
begin
    perform offer_reaches(came.offer) from came join went using (task_id)
        where came.offer is not null and came.offer is distinct from went.offer group by came.offer;
    perform offer_counts(offer, sum(more)) from (
            select offer, 1 as more from came where ended is null union all
            select offer, -1 from went where ended is null) moved
        where offer is not null group by offer;
    return null;
end $$;
create trigger came after insert on task_row referencing new table as came
    for each statement execute function tasks_came();
create trigger went after delete on task_row referencing old table as went
    for each statement execute function tasks_went();
create trigger changed after update on task_row referencing old table as went new table as came
    for each statement execute function tasks_changed();

-- As in V11; a task's doors are no rows of its own any more.
create or replace function erase_safety(gone text) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    step integer;
    total integer := 0;
begin
    if not exists (select 1 from safety_record where id = gone and closed is not null) then
        return 0;
    end if;
    delete from served_form where task_id in (select task_id from task_row where case_id = gone);
    delete from start_receipt where answer ->> 'businessKey' = gone;
    delete from task_row where case_id = gone;
    get diagnostics step = row_count; total := total + step;
    delete from safety_answer where safety_id = gone;
    get diagnostics step = row_count; total := total + step;
    delete from safety_weighing where safety_id = gone;
    get diagnostics step = row_count; total := total + step;
    delete from safety_look where safety_id = gone;
    get diagnostics step = row_count; total := total + step;
    delete from safety_record where id = gone;
    if to_regclass('public.household_key') is not null then
        execute 'delete from household_key where household = $1' using gone;
    end if;
    return total + 1;
end $$;

-- "Berichten": the newest to an organisation, or a role, and to one person there; and those about one family.
drop index notice_for;
create index notice_newest on notice (organisation, person, id desc);
create index notice_case on notice (case_id, id) where case_id is not null;

-- The newest forms that somebody finished.
drop index form_answer_person;
create index form_answer_newest on form_answer (person, id desc);
