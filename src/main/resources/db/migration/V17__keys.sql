-- One key per household for what is written about it (docs/adr/0020), wrapped by a key that is not in this database.
create table household_key (
    household    text primary key,           -- a case file, a safety record, another dossier; blindIndex for the marks
    wrapped      text not null,
    wrapping_key bigint not null,            -- which key of the wrapping keyset wrapped it
    made         timestamptz not null        -- when the key inside was made
);
create index household_key_wrapping on household_key (wrapping_key);

-- Which files were erased, one-way: after a restore of an older copy they are erased again (docs/adr/0021).
create table erasure_register (
    case_hash text primary key,
    at        timestamptz not null,
    class     text                           -- of retention; empty when it was erased again after a restore
);
revoke insert, update, delete, truncate on erasure_register from ${programRole};

-- Which file outside the database holds that register too: the newest mark stands in that file.
create table erasure_register_file (
    id   bigint generated always as identity primary key,
    mark text        not null,
    at   timestamptz not null
);
revoke update, delete, truncate on erasure_register_file from ${programRole};

-- The register of what was erased decides which lines may go: only what is there no more gets into it, and the database
-- says when.
create function keep_erased(erased text, why text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select 1 from case_file where id = erased union all select 1 from rights_request where id = erased
        union all select 1 from safety_record where id = erased
            union all select 1 from household_key where household = erased) then
        raise exception 'What is still there was not erased';
    end if;
    insert into erasure_register (case_hash, at, class) values (encode(sha256(convert_to(erased, 'UTF8')), 'hex'),
        log_moment(), why) on conflict do nothing;
end $$;

-- After a restore: of these hashes of erased files the ones that are back.
create function erased_and_back(hashes text[]) returns table (id text, municipality text)
language sql stable security definer set search_path = pg_catalog, public as $$
    select kept.id, kept.municipality from (
        select id, municipality from case_file union all select id, municipality from rights_request) kept
    where encode(sha256(convert_to(kept.id, 'UTF8')), 'hex') = any (hashes)
$$;

-- Whether this database never held anything about a family: only then may the register outside it begin. Rows are held
-- back from the program by municipality, so the owner of the tables answers.
create function never_used() returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
    select not exists (select from erasure_register) and not exists (select from case_file)
        and not exists (select from safety_record)
        and not exists (select from rights_request) and not exists (select from destruction_certificate)
        and not exists (select from safety_certificate)
        and not exists (select from access_line)
$$;
revoke execute on function keep_erased(text, text), erased_and_back(text[]), never_used() from public;
grant execute on function keep_erased(text, text), erased_and_back(text[]), never_used() to ${programRole};
