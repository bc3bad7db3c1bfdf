-- What the reporting code keeps has an end of its own, approved by the safeguarding officers of the organisation and by nobody else.
create table safety_certificate (
    id           bigint generated always as identity primary key,
    organisation text not null references organisation,
    at           timestamptz not null,
    approver     text not null,
    records      integer not null,
    lines        integer not null
);
revoke update, delete, truncate on safety_certificate from ${programRole};

-- Looks may only be added by the program; with a record whose end was approved they go too. Refuses (returns 0) what still runs.
create function erase_safety(gone text) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
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
create function erase_safety_again(hashes text[]) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    back record;
    before text := current_setting('kansrijkestart.municipalities', true);
    total integer := 0;
begin
    for back in select id, municipality from safety_record where encode(sha256(convert_to(id, 'UTF8')), 'hex') = any (hashes) loop
        perform set_config('kansrijkestart.municipalities', back.municipality, true);
        perform erase_safety(back.id);
        total := total + 1;
    end loop;
    perform set_config('kansrijkestart.municipalities', coalesce(before, ''), true);
    return total;
end $$;
revoke execute on function erase_safety(text), erase_safety_again(text[]) from public;
grant execute on function erase_safety(text), erase_safety_again(text[]) to ${programRole};
