-- The reporting code, apart from everything else. No foreign key leads from or to a family's file; the link is a
-- shielded column.
create table safety_record (
    id           text primary key,
    mark         text not null unique,      -- "Eigen dossier 7K3": what the card shows
    municipality text not null,
    professional text not null,
    role         text not null,
    organisation text not null,
    officer      boolean not null,          -- the own safeguarding officers look along
    linked_case  text,
    danger       text not null,
    next_step    text not null,
    advice       text,
    hint         text,
    decision     text,
    reported_on  text,
    safe_home    text,
    safe_home_on text,
    due          timestamptz,
    opened       timestamptz not null,
    closed       timestamptz
);

create table safety_answer (
    id        bigint primary key,           -- known before it is written, as in casefile
    safety_id text not null references safety_record,
    form_id   text not null,
    person    text not null,
    at        timestamptz not null,
    late      boolean not null,
    lines     text not null
);
create sequence safety_answer_id_seq owned by safety_answer.id;
create index safety_answer_record on safety_answer (safety_id, id);

create table safety_weighing (
    id        bigint primary key,
    safety_id text not null references safety_record,
    at        timestamptz not null,
    inputs    text not null,
    result    text not null
);
create sequence safety_weighing_id_seq owned by safety_weighing.id;
create index safety_weighing_record on safety_weighing (safety_id);

create table safety_look (
    id           bigint generated always as identity primary key,
    safety_id    text not null references safety_record,
    at           timestamptz not null,
    person       text not null,
    organisation text not null,
    what         text not null
);
create index safety_look_record on safety_look (safety_id, id);
revoke update, delete on safety_look from ${programRole};

-- What the reporting code keeps has an end of its own, approved by the safeguarding officers of the organisation and by
-- nobody else.
create table safety_certificate (
    id           bigint generated always as identity primary key,
    organisation text not null references organisation,
    at           timestamptz not null,
    approver     text not null,
    records      integer not null,
    lines        integer not null
);
revoke update, delete, truncate on safety_certificate from ${programRole};

-- Looks may only be added by the program; with a record whose end was approved they go too. Refuses (returns 0) what
-- still runs.
create function erase_safety(gone text) returns integer
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
    delete from task_door where task_id in (select task_id from task_row where case_id = gone);
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

-- After a restore: what was destroyed and is back, by its hash, goes again wherever it is.
create function erase_safety_again(hashes text[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    back record;
    before text := current_setting('kansrijkestart.municipalities', true);
    total integer := 0;
begin
    for back in select id, municipality from safety_record
        where encode(sha256(convert_to(id, 'UTF8')), 'hex') = any (hashes) loop
        perform set_config('kansrijkestart.municipalities', back.municipality, true);
        perform erase_safety(back.id);
        total := total + 1;
    end loop;
    perform set_config('kansrijkestart.municipalities', coalesce(before, ''), true);
    return total;
end $$;
revoke execute on function erase_safety(text), erase_safety_again(text[]) from public;
grant execute on function erase_safety(text), erase_safety_again(text[]) to ${programRole};
