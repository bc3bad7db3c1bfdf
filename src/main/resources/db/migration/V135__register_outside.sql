-- Which file outside the database holds the register of what was erased (docs/adr/0034): the newest mark stands in that file too.
create table erasure_register_file (
    id   bigint generated always as identity primary key,
    mark text        not null,
    at   timestamptz not null
);
revoke update, delete, truncate on erasure_register_file from ${programRole};

-- Whether this database never held anything about a family: only then may the register outside it begin. Rows are held back from the
-- program by municipality, so the owner of the tables answers.
create function never_used() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
    select not exists (select from erasure_register) and not exists (select from case_file) and not exists (select from safety_record)
        and not exists (select from rights_request) and not exists (select from destruction_certificate) and not exists (select from safety_certificate)
        and not exists (select from access_line)
$$;
revoke execute on function never_used() from public;
grant execute on function never_used() to ${programRole};
