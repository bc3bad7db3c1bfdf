-- "Berichten": what only informs. Nobody has to do anything with it and no token waits for it. Also about work of no
-- family.
create table notice (
    id           bigint generated always as identity primary key,
    organisation text not null,
    person       text,                            -- null: everybody of the organisation
    case_id      text,
    at           timestamptz not null,
    text         text not null,
    municipality text
);
create index notice_for on notice (organisation, at desc);

-- A line about a family lives where its case (or a parent's request) does, whoever writes it; one about no family has
-- no municipality.
create function place_of_notice() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    new.municipality := (select municipality from (
        select id, municipality from case_file union all select id, municipality from rights_request) kept
        where kept.id = new.case_id);
    return new;
end $$;
revoke execute on function place_of_notice() from public;
grant execute on function place_of_notice() to ${programRole};
create trigger notice_has_its_place before insert or update on notice for each row execute function place_of_notice();
