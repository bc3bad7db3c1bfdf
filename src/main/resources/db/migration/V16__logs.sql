-- Who looked is written at once, without a queue, and chained a moment later (docs/adr/0025). Three roles share the
-- work and none can do all of it: the program inserts a line, kansrijkestart_chain numbers it, the owner lets go what
-- is old. The moment of a line is the database's.
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'kansrijkestart_chain') then
        create role kansrijkestart_chain nologin;
    end if;
    if not pg_has_role(current_user, 'kansrijkestart_chain', 'usage') then
        execute format('grant kansrijkestart_chain to %I', current_user);
    end if;
exception when insufficient_privilege then
    raise exception 'De rol kansrijkestart_chain ontbreekt. Laat de beheerder van de database hem maken: zie de rollen in docker-compose.yml. | The role kansrijkestart_chain is missing: let the administrator of the database make it, as docker-compose.yml shows.';
end $$;
grant usage, create on schema public to kansrijkestart_chain;

-- Whether the program's clock may run ahead of the database's. Only the owner can say so, and does in practice mode
-- only (db/practice).
create function practising() returns boolean language sql stable return false;
-- The clock of what the database does with logs by itself.
create function log_moment() returns timestamptz language sql volatile return clock_timestamp();

-- Who looked, with what NEN 7513 asks for: event, moment, person, on whose behalf and in which role, about whom, what,
-- and why. Lines are only added, and outlive the file they are about.
create table access_line (
    id           bigint generated always as identity primary key,
    case_id      text,                          -- null: looking at the log itself is about no family
    at           timestamptz not null default clock_timestamp(),
    practised    timestamptz check (practised is null or practising()), -- what the movable clock said
    person       text not null,
    organisation text not null,
    what         text not null,
    task_id      text,
    event        text not null default 'read',
    role         text not null default 'helper',
    municipality text,
    reason       text not null default 'task',
    with_task    boolean not null default true, -- an open task of this family was within reach
    tx           xid8 not null default pg_current_xact_id(),
    number       bigint,                        -- place in the chain
    nth          integer,                       -- which of how many of its transaction
    together     integer,
    hash         text
);
create index access_line_case on access_line (case_id, id);
create unique index access_line_number on access_line (municipality, number);
create index access_line_waiting on access_line (tx, id) where number is null;

-- What the guard refused: of the request method and path, never keys or bodies.
create table refusal (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    practised timestamptz check (practised is null or practising()),
    person    text,                             -- login; null: nobody was logged in
    source    text not null,                    -- address, for IPv6 its network
    method    text not null,
    path      text not null,
    why       text not null,                    -- route | role | query | body | path | password | object
    object    text,                             -- one-way hash of what was asked for by its id
    tx        xid8 not null default pg_current_xact_id(),
    number    bigint,
    nth       integer,
    together  integer,
    hash      text
);
create index refusal_at on refusal (at);
create index refusal_object on refusal (person, id) where why = 'object';
create unique index refusal_number on refusal (number);
create index refusal_waiting on refusal (tx, id) where number is null;

-- The program adds a line and says nothing of its moment or place in the chain.
revoke insert, update, delete, truncate on access_line, refusal from ${programRole};
grant insert (case_id, person, organisation, what, task_id, event, role, municipality, reason, with_task, practised)
    on access_line to ${programRole};
grant insert (person, source, method, path, why, object, practised) on refusal to ${programRole};
grant select, update (number, nth, together, hash) on access_line, refusal to kansrijkestart_chain;

-- Where a chain begins since its oldest lines went: the last one that went, without what it said.
create table log_start (
    log    text not null,                  -- access_line | refusal
    place  text not null,                  -- municipality; empty for refusals, which have one chain
    number bigint not null,
    hash   text not null,
    primary key (log, place)
);
-- Where it ends: the next line goes behind it.
create table log_head (
    log    text not null,
    place  text not null,
    number bigint not null,
    hash   text not null,
    primary key (log, place)
);
-- Newest hashes that also went out of the database, in the program's own log: what is older than the last of them
-- cannot be rewritten unseen.
create table log_anchor (
    id     bigint generated always as identity primary key,
    log    text not null,
    place  text not null,
    number bigint not null,
    hash   text not null,
    at     timestamptz not null default clock_timestamp()
);
create index log_anchor_place on log_anchor (log, place, number);
-- What each recount found.
create table log_check (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default clock_timestamp(),
    log    text not null,
    place  text not null,
    lines  bigint not null,
    broken bigint,                         -- the number from which the chain does not hold; null: it holds
    what   text                            -- changed | missing | incomplete | backDated | unchained | rewritten
);
create index log_check_place on log_check (log, place, id);
-- How much went when its time was over: logs have an end too, which nobody has to approve.
create table log_cleaned (
    id    bigint generated always as identity primary key,
    at    timestamptz not null,
    kind  text not null,                  -- access | refusal | emergencyTry
    lines integer not null
);
revoke insert, update, delete, truncate on log_start, log_head, log_anchor, log_check, log_cleaned from ${programRole};
grant select on log_start to kansrijkestart_chain;
grant select, insert on log_anchor, log_check to kansrijkestart_chain;
grant select, insert, update on log_head to kansrijkestart_chain;

-- All that a line says, null and empty told apart; moments in microseconds, whatever the session's zone.
create function micros(moment timestamptz) returns bigint language sql immutable
    return (extract(epoch from moment) * 1000000)::bigint;
create function said(line access_line) returns jsonb language sql stable
    return jsonb_build_array(line.id, line.tx::text, micros(line.at), micros(line.practised), line.event, line.person,
        line.organisation, line.role, line.municipality,
        line.case_id, line.what, line.task_id, line.reason, line.with_task);
create function said(line refusal) returns jsonb language sql stable
    return jsonb_build_array(line.id, line.tx::text, micros(line.at), micros(line.practised), line.person, line.source,
        line.method, line.path, line.why,
        line.object);
create function link_hash(previous text, log text, place text, number bigint, nth integer, together integer,
    said jsonb) returns text language sql immutable
    return encode(sha256(convert_to(jsonb_build_array(previous, log, place, number, nth, together, said)::text,
        'UTF8')), 'hex');

-- Both logs in one shape, for the functions below only.
create view log_line as
    select 'access_line'::text as log, municipality as place, id, tx, at, number, nth, together, hash,
        said(line) as said from access_line line where municipality is not null
    union all
    select 'refusal'::text, ''::text, id, tx, at, number, nth, together, hash, said(line) from refusal line;
revoke all on log_line from ${programRole};

-- Gives lines their number and hash, by transaction, then as they were written. Only of transactions that are over and
-- have none before them that still runs. (What a restore brought from another server has a number of transaction that
-- this one has not come to yet.) Whoever comes second goes home.
create function fold_log(asked text) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    line record;
    here text;
    last_number bigint;
    last_hash text;
    total integer := 0;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold ' || asked, 0)) then
        return 0;
    end if;
    for line in
        select waiting.id, waiting.place, waiting.said, row_number() over (partition by waiting.place, tx
            order by id)::integer as nr,
            count(*) over (partition by waiting.place, tx)::integer as of_all, lead(id) over (partition by waiting.place
                order by tx, id) is null as last_here
        from log_line waiting, pg_current_snapshot() seen
        where log = asked and waiting.number is null and (tx < pg_snapshot_xmin(seen) or tx >= pg_snapshot_xmax(seen))
            and tx is distinct from pg_current_xact_id_if_assigned()
        order by waiting.place, tx, id
    loop
        if line.place is distinct from here then
            here := line.place;
            select head.number, head.hash into last_number, last_hash from log_head head where head.log = asked
                and head.place = here;
        end if;
        last_number := coalesce(last_number, 0) + 1;
        last_hash := link_hash(last_hash, asked, here, last_number, line.nr, line.of_all, line.said);
        if asked = 'access_line' then
            update access_line set number = last_number, nth = line.nr, together = line.of_all, hash = last_hash
                where id = line.id;
        else
            update refusal set number = last_number, nth = line.nr, together = line.of_all, hash = last_hash
                where id = line.id;
        end if;
        total := total + 1;
        if line.last_here then
            insert into log_head (log, place, number, hash) values (asked, here, last_number, last_hash)
                on conflict (log, place) do update set number = excluded.number, hash = excluded.hash;
        end if;
    end loop;
    return total;
end $$;

-- The first number from which a chain does not hold, and why; no row when it holds. @param after 0 for the whole chain
create function broken_link(asked text, asked_place text, after bigint) returns table (at_number bigint, finding text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    line record;
    before record;
    expected bigint;
    previous text;
    newest timestamptz;
    nr integer := 0;
    of_all integer := 0;
begin
    select start.number, start.hash into expected, previous from log_start start where start.log = asked
        and start.place = asked_place;
    if expected is not null then
        nr := null;   -- the oldest that are left may have been written together with some that went
    end if;
    expected := coalesce(expected, 0);
    if after > expected then
        select one.* into before from log_line one where one.log = asked and one.place = asked_place
            and one.number = after;
        if not found then
            return query select after, 'missing';
            return;
        end if;
        expected := after; previous := before.hash; newest := before.at; nr := before.nth; of_all := before.together;
    end if;
    for line in select one.* from log_line one where one.log = asked and one.place = asked_place
        and one.number > expected order by one.number loop
        expected := expected + 1;
        at_number := expected;
        finding := case
            when line.number <> expected then 'missing'
            when line.hash is distinct from link_hash(previous, asked, asked_place, line.number, line.nth,
                line.together, line.said) then 'changed'
            when nr < of_all and (line.nth <> nr + 1 or line.together <> of_all) or nr = of_all and line.nth <> 1
                then 'incomplete'
            -- by transaction, so a line may be older than the one before it, but not by more than a transaction lasts
            when line.at < newest - interval '15 minutes' then 'backDated'
        end;
        if finding is not null then
            return next;
            return;
        end if;
        previous := line.hash; newest := greatest(newest, line.at); nr := line.nth; of_all := line.together;
    end loop;
    select least(anchor.number, expected + 1), case when anchor.number > expected then 'missing' else 'rewritten' end
        into at_number, finding from log_anchor anchor
        where anchor.log = asked and anchor.place = asked_place and anchor.number > after and not exists (
            select 1 from log_line one where one.log = asked and one.place = asked_place and one.number = anchor.number
                and one.hash = anchor.hash)
        order by anchor.number limit 1;
    if not found then
        select expected + 1, case when nr < of_all then 'incomplete' when head.number <> expected then 'missing'
            else 'unchained' end into at_number, finding
            from (select coalesce(max(number), expected) as number from log_head where log = asked
                and place = asked_place) head
            where nr < of_all or head.number <> expected or exists (
                select 1 from log_line one where one.log = asked and one.place = asked_place and one.number is null
                    and one.at < clock_timestamp() - interval '1 hour');
    end if;
    if found then
        return next;
    end if;
end $$;

-- Recounts a whole chain and keeps what it found. @return whether that is news since the time before; no row while
-- somebody else recounts
create function check_log(asked text, asked_place text) returns table (broken bigint, what text, news boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    before record;
    found_now record;
begin
    if pg_try_advisory_xact_lock(hashtextextended('check ' || asked || asked_place, 0)) then
        select c.broken, c.what into before from log_check c where c.log = asked and c.place = asked_place
            order by c.id desc limit 1;
        select at_number, finding into found_now from broken_link(asked, asked_place, 0);
        insert into log_check (log, place, lines, broken, what)
            select asked, asked_place, count(*), found_now.at_number, found_now.finding from log_line where log = asked
                and place = asked_place and number is not null;
        return query select found_now.at_number, found_now.finding,
            found_now.at_number is not null and (before.broken, before.what) is distinct
                from (found_now.at_number, found_now.finding);
    end if;
end $$;

-- The newest hash of each chain that is longer than ten minutes ago, and what says that it went out.
create function anchors_due() returns table (log text, place text, number bigint, hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select head.log, head.place, head.number, head.hash from log_head head
    left join lateral (select anchor.number, anchor.at from log_anchor anchor where anchor.log = head.log
        and anchor.place = head.place
        order by anchor.number desc limit 1) last on true
    where head.number > coalesce(last.number, 0) and coalesce(last.at < clock_timestamp() - interval '10 minutes', true)
$$;
create function keep_anchor(asked text, asked_place text, asked_number bigint) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into log_anchor (log, place, number, hash)
    select log, place, number, hash from log_line where log = asked and place = asked_place and number = asked_number
$$;

-- A log is kept at least so long, whatever the setting says. @return what is older may go
create function kept_from(term text, least_of_all interval) returns timestamptz language sql volatile
    return (select least(moment - least_of_all, moment - (select case unit when 'months'
        then make_interval(months => normal) else make_interval(days => normal) end
        from setting where id = term and municipality is null)) from log_moment() moment);

-- Logs have an end too. The functions read term and clock themselves and say how much went. Only from the old end of a
-- chain, up to the first line that must stay: so the rest can still be checked. A line may go when the family's file
-- went so long ago, or when it is about no file and is so old itself.
create function clean_logs() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    said text := current_setting('kansrijkestart.municipalities', true);
    access_from timestamptz := kept_from('term.retention.accessLog', interval '60 months');     -- NEN 7513: five years
    refusals_from timestamptz := kept_from('term.retention.refusals', interval '90 days');
    total integer;
begin
    perform set_config('kansrijkestart.municipalities', (select string_agg(code, ',') from municipality), true);
    with stays as (
        select line.municipality as place, min(line.number) as first from access_line line
        left join erasure_register gone on gone.case_hash = encode(sha256(convert_to(line.case_id, 'UTF8')), 'hex')
            and not exists (select 1 from case_file file where file.id = line.case_id)
        where line.number is not null
            and coalesce(gone.at, case when line.case_id is null
                then coalesce(line.practised, line.at) end, 'infinity') >= access_from
        group by line.municipality),
    went as (
        delete from access_line line where line.number is not null and not exists (
            select 1 from stays where stays.place = line.municipality and stays.first <= line.number)
        returning municipality as place, number, hash),
    begins as (
        insert into log_start (log, place, number, hash) select distinct on (place) 'access_line', place, number, hash
            from went order by place, number desc
            on conflict (log, place) do update set number = excluded.number, hash = excluded.hash)
    insert into log_cleaned (at, kind, lines) select log_moment(), 'access', count(*) from went having count(*) > 0;
    with went as (
        delete from refusal line where line.number < coalesce(
            (select min(stays.number) from refusal stays where coalesce(stays.practised, stays.at) >= refusals_from),
                line.number + 1)
        returning number, hash),
    begins as (
        insert into log_start (log, place, number, hash) select 'refusal', '', number, hash from went
            order by number desc limit 1
            on conflict (log, place) do update set number = excluded.number, hash = excluded.hash)
    insert into log_cleaned (at, kind, lines) select log_moment(), 'refusal', count(*) from went having count(*) > 0;
    delete from log_anchor anchor using log_start start where start.log = anchor.log and start.place = anchor.place
        and anchor.number <= start.number;
    delete from emergency_try where at < log_moment() - interval '1 day';
    get diagnostics total = row_count;
    insert into log_cleaned (at, kind, lines) select log_moment(), 'emergencyTry', total where total > 0;
    perform set_config('kansrijkestart.municipalities', coalesce(said, ''), true);
end $$;

-- Numbering and recounting run as a role of their own: it may change a line's place in the chain and nothing else.
alter view log_line owner to kansrijkestart_chain;
alter function fold_log(text) owner to kansrijkestart_chain;
alter function broken_link(text, text, bigint) owner to kansrijkestart_chain;
alter function check_log(text, text) owner to kansrijkestart_chain;
alter function anchors_due() owner to kansrijkestart_chain;
alter function keep_anchor(text, text, bigint) owner to kansrijkestart_chain;
revoke create on schema public from kansrijkestart_chain;
revoke execute on function fold_log(text), broken_link(text, text, bigint), check_log(text, text), anchors_due(),
    keep_anchor(text, text, bigint), clean_logs() from public;
grant execute on function fold_log(text), broken_link(text, text, bigint), check_log(text, text), anchors_due(),
    keep_anchor(text, text, bigint), clean_logs() to ${programRole};
