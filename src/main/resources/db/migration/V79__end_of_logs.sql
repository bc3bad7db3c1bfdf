-- Logs have an end too; nobody has to approve it, the number is kept. The program may not delete lines itself: these functions may,
-- and only what is old enough by the moment they are given.
create table log_cleaned (
    id    bigint generated always as identity primary key,
    at    timestamptz not null,
    kind  text not null,                  -- access | refusal | emergencyTry
    lines integer not null
);
revoke update, delete, truncate on log_cleaned from ${programRole};

-- Where the chain of who looked begins after its oldest lines went: the last one that went, without what it said.
create table access_anchor (
    municipality text primary key,
    line         bigint not null,
    hash         text
);
revoke insert, update, delete, truncate on access_anchor from ${programRole};

-- Only from the old end of a municipality's chain, up to the first line that must stay: so the rest can still be checked. A line may go when
-- the family's file went before that moment, or when it is about no file and is older than that.
create function clean_access_log(before timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    said text := current_setting('kansrijkestart.municipalities', true);
    total integer;
begin
    perform set_config('kansrijkestart.municipalities', (select string_agg(code, ',') from municipality), true);
    with stays as (
        select coalesce(line.municipality, '') as place, min(line.id) as first from access_line line
        left join erasure_register gone on gone.case_hash = encode(sha256(convert_to(line.case_id, 'UTF8')), 'hex')
        where coalesce(gone.at, case when line.case_id is null then line.at end, 'infinity') >= before
        group by 1),
    went as (
        delete from access_line line where not exists (
            select 1 from stays where stays.place = coalesce(line.municipality, '') and stays.first <= line.id)
        returning id, municipality, hash),
    anchored as (
        insert into access_anchor (municipality, line, hash)
            select distinct on (municipality) municipality, id, hash from went where municipality is not null order by municipality, id desc
            on conflict (municipality) do update set line = excluded.line, hash = excluded.hash)
    select count(*) into total from went;
    perform set_config('kansrijkestart.municipalities', coalesce(said, ''), true);
    return total;
end $$;

create function clean_refusals(before timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    total integer;
begin
    delete from refusal where at < before;
    get diagnostics total = row_count;
    return total;
end $$;
revoke execute on function clean_access_log(timestamptz), clean_refusals(timestamptz) from public;
grant execute on function clean_access_log(timestamptz), clean_refusals(timestamptz) to ${programRole};
