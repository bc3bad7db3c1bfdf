-- How long steps waited until somebody did them (docs/adr/0054): of each month that is over how many of a step took so
-- many working days, in a municipality. No family, no person, no moment. Summed once, from the tasks of that month.
create table step_wait (
    municipality text    not null,
    process      text    not null,
    month        date    not null check (extract(day from month) = 1),
    step         text    not null,
    days         integer not null,
    name         text    not null,     -- the label in the drawing
    number       bigint  not null,
    primary key (municipality, process, month, step, days)
);
revoke insert, update, delete, truncate on step_wait from ${programRole};
-- The first day that no sum reaches yet.
alter table night_watch add column waits_until date;

-- Sums what was done before a day, once. What ended without being done is no wait. Runs as the owner of the tables, over
-- the whole region, and leaves sums only. @param working all working days from long before until then, in order: a
-- moment on another day counts from the next of them (base.Deadlines)
create function sum_waits(until date, working date[], asked text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    since date;
begin
    select coalesce(waits_until, date '2000-01-01') into since from night_watch for update;
    if since >= until then
        return;
    end if;
    insert into step_wait (municipality, process, month, step, days, name, number)
    with calendar as materialized (
        select every.day::date as day, works.day is not null as works,
            count(works.day) over (order by every.day) as nth
        from generate_series(working[1]::timestamp, until::timestamp, '1 day') every (day)
        left join unnest(working) works (day) on works.day = every.day::date),
    done as (
        select task.municipality, definition.key_ as process, task.task_key as step, task.name,
            (task.created at time zone 'Europe/Amsterdam')::date as came,
            (task.ended at time zone 'Europe/Amsterdam')::date as went
        from task_row task
        join act_re_procdef definition on definition.id_ = task.process_definition_id and definition.key_ = any (asked)
        where task.ended >= since::timestamp at time zone 'Europe/Amsterdam'
            and task.ended < until::timestamp at time zone 'Europe/Amsterdam'
            and task.end_reason is null and task.municipality is not null)
    select done.municipality, done.process, date_trunc('month', done.went)::date as month, done.step,
        greatest(0, went.nth - came.nth - case when came.works then 0 else 1 end)::integer as took,
        max(done.name), count(*)
    from done
    join calendar came on came.day = done.came
    join calendar went on went.day = done.went
    group by done.municipality, done.process, month, done.step, took
    order by done.municipality, done.process, month, done.step, took;
    update night_watch set waits_until = until;
end $$;
revoke execute on function sum_waits(date, date[], text[]) from public;
grant execute on function sum_waits(date, date[], text[]) to ${programRole};
