-- Figures are made of sums, never of single facts (docs/adr/0034). What was not counted yet waits here; the trigger
-- writes it with the fact, whoever writes that.
create table uncounted_fact (
    fact bigint primary key references fact on delete cascade
);
create function fact_waits() returns trigger language plpgsql as $$
begin
    insert into uncounted_fact select id from fresh;
    return null;
end $$;
create trigger waits_to_be_counted after insert on fact referencing new table as fresh for each statement
    execute function fact_waits();
revoke update, truncate on uncounted_fact from ${programRole};
revoke execute on function fact_waits() from public;

-- A fact gets its month soon after it was written, before that month is over; counted_month says which months are.
alter table counted_fact drop constraint counted_fact_month_fkey;
create index fact_on_the_way on fact (grouping_key) where kind in ('referralMoved', 'referralStalled');

-- How many facts were alike in a municipality and a month, once for each question that is asked of them. What a
-- question does not ask is left out, so the rows grow with what can be told apart and not with what happens.
create table fact_sum (
    municipality   text    not null references municipality,
    month          date    not null check (extract(day from month) = 1),
    about          text    not null,     -- place | lead | need | organisation | clause | way: figures.FactSum
    kind           text    not null,
    organisation   text,
    partner_kind   text,
    sender_kind    text,
    need           text,
    clause         text,
    clause_version integer,
    detail         text,
    topic          text,
    in_term        boolean,
    days           integer,              -- counts per number of days: a median of them is exact
    signal_days    integer,
    moved          boolean not null,     -- of a referral that closed: went to another receiver on the way
    stalled        boolean not null,
    number         bigint  not null,
    first          bigint  not null,     -- the oldest of these facts: they are read in that order
    unique nulls not distinct (municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause,
        clause_version, detail, topic, in_term, days, signal_days, moved, stalled)
) with (fillfactor = 80);
-- whether there were enough for an edition is asked of every place and month
create index fact_sum_signals on fact_sum (municipality, month) where about = 'place' and kind = 'signalReceived';
revoke delete, truncate on fact_sum from ${programRole};

-- For each question what it asks of one fact: in fact_sum it is the rest of the key. (monitoring.figures.Measure,
-- Tables, Counting, Network: who asks more of a fact there says so here.)
create view fact_part as
select one.id, one.municipality, one.at, part.*
from fact one
cross join lateral (select
    one.kind = 'referralClosed' and exists (select from fact before where before.grouping_key = one.grouping_key
        and before.kind = 'referralMoved' and before.municipality = one.municipality and before.at <= one.at) as moved,
    one.kind = 'referralClosed' and exists (select from fact before where before.grouping_key = one.grouping_key
        and before.kind = 'referralStalled' and before.municipality = one.municipality and before.at <= one.at)
        as stalled,
    one.kind in ('receiverAnswered', 'firstContact') as timed) way
cross join lateral (
    -- the whole place: wholes, their parts, shares, and how long a step took
    select 'place' as about, one.kind, null::text as organisation, null::text as partner_kind,
        null::text as sender_kind, case when one.kind = 'referralClosed' and one.need = 'informalSupport'
        then one.need end as need, null::text as clause, null::integer as clause_version, one.detail, one.topic,
        one.in_term, case when way.timed or one.kind = 'referralClosed' then one.days end as days,
        null::integer as signal_days, way.moved, way.stalled
    union all
    -- how long after the signal
    select 'lead', one.kind, null, null, null, null, null, null,
        case when one.kind = 'referralClosed' then one.detail end,
        case when one.kind = 'homeVisitHeld' then one.topic end, null, null, one.signal_days, false, false
        where one.signal_days is not null
        and one.kind in ('firstContact', 'referralClosed', 'homeVisitHeld', 'hubMeetingHeld')
    union all
    -- first answers per question
    select 'need', one.kind, null, null, null, one.need, null, null, null, null, one.in_term,
        case when way.timed then one.days end, null, false, false
        where one.need is not null and one.kind in ('receiverAnswered', 'receiverSilent')
    union all
    -- per organisation and kind of organisation
    select 'organisation', one.kind, one.organisation, one.partner_kind, null, null, null, null,
        case when one.kind in ('receiverAnswered', 'referralClosed') then one.detail end, null,
        case when way.timed then one.in_term end, case when way.timed then one.days end, null, false, false
        where one.organisation is not null or one.partner_kind is not null
    union all
    -- per version of an agreement
    select 'clause', one.kind, null, null, null, one.need, one.clause, one.clause_version,
        case when one.kind in ('referralClosed', 'receiverDeclined') then one.detail end, null,
        case when way.timed then one.in_term end, case when way.timed then one.days end, null, way.moved, false
        where one.clause is not null or one.kind = 'referralSent'
    union all
    -- who sent to whom, as kinds
    select 'way', one.kind, null, one.partner_kind, one.sender_kind, null, null, null, null, null, null, null, null,
        false, false
        where one.kind = 'referralSent' and one.sender_kind is not null and one.partner_kind is not null
) part;
revoke insert, update, delete on fact_part from ${programRole};

-- Counts what waits and is older than until. Each in its own month; what became known after that was over, in the
-- first month that is not. One does it at a time (monitoring.figures.Press). @return how many facts
create function fold_facts(until timestamptz, first_open date) returns bigint language plpgsql as $$
declare
    facts bigint;
begin
    with gone as (
        delete from uncounted_fact waiting using fact one where one.id = waiting.fact and one.at < until
        returning one.id, greatest(date_trunc('month', one.at at time zone 'Europe/Amsterdam')::date, first_open)
            as month),
    told as (insert into counted_fact (fact, month) select id, month from gone),
    summed as (
        insert into fact_sum as so_far
        select municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause, clause_version,
            detail, topic, in_term, days, signal_days, moved, stalled, count(*), min(id)
        from gone join fact_part using (id)
        group by municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause,
            clause_version, detail, topic, in_term, days, signal_days, moved, stalled
        on conflict (municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause,
            clause_version, detail, topic, in_term, days, signal_days, moved, stalled)
        do update set number = so_far.number + excluded.number, first = least(so_far.first, excluded.first))
    select count(*) into facts from gone;
    return facts;
end $$;

-- What is there already: the months that facts have stay as they are, the rest waits for its turn.
insert into uncounted_fact select id from fact where not exists (
    select from counted_fact where counted_fact.fact = fact.id);
insert into fact_sum
    select municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause, clause_version,
        detail, topic, in_term, days, signal_days, moved, stalled, count(*), min(id)
    from counted_fact join fact_part on id = fact
    group by municipality, month, about, kind, organisation, partner_kind, sender_kind, need, clause, clause_version,
        detail, topic, in_term, days, signal_days, moved, stalled;

-- Of which files the time is over is asked of what is closed only (privacy.rights.RetentionTerms).
create index case_file_closed on case_file (municipality, closed) where closed is not null;

-- A page recounts of the log of looks what it shows, and what came since the whole was recounted (docs/adr/0025,
-- privacy.LogChain): so long as few hours go by between two recounts, that is a page of lines and few more.
alter table log_check add column upto bigint;    -- the number of the last line that was there

-- The first number behind one from which a chain does not hold, and why; no row when it holds.
-- @param until the last that somebody saw; null for the chain as it stands, with its head and what waits for a place
create function broken_between(asked text, asked_place text, after bigint, until bigint)
returns table (at_number bigint, finding text)
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
        nr := null;
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
        and one.number > expected and (until is null or one.number <= until) order by one.number loop
        expected := expected + 1;
        at_number := expected;
        finding := case
            when line.number <> expected then 'missing'
            when line.hash is distinct from link_hash(previous, asked, asked_place, line.number, line.nth,
                line.together, line.said) then 'changed'
            when nr < of_all and (line.nth <> nr + 1 or line.together <> of_all) or nr = of_all and line.nth <> 1
                then 'incomplete'
            when line.at < newest - interval '15 minutes' then 'backDated'
        end;
        if finding is not null then
            return next;
            return;
        end if;
        previous := line.hash; newest := greatest(newest, line.at); nr := line.nth; of_all := line.together;
    end loop;
    if expected < until then
        return query select expected + 1, 'missing';
        return;
    end if;
    select least(anchor.number, expected + 1), case when anchor.number > expected then 'missing' else 'rewritten' end
        into at_number, finding from log_anchor anchor
        where anchor.log = asked and anchor.place = asked_place and anchor.number > after
        and (until is null or anchor.number <= until)
        and not exists (select 1 from log_line one where one.log = asked and one.place = asked_place
            and one.number = anchor.number and one.hash = anchor.hash)
        order by anchor.number limit 1;
    if not found and until is null then
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

-- The same walk as before, written once.
create or replace function broken_link(asked text, asked_place text, after bigint)
returns table (at_number bigint, finding text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select * from broken_between(asked, asked_place, after, null)
$$;

create or replace function check_log(asked text, asked_place text) returns table (broken bigint, what text, news boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    before record;
    so_far record;
    found_now record;
begin
    if pg_try_advisory_xact_lock(hashtextextended('check ' || asked || asked_place, 0)) then
        select c.broken, c.what into before from log_check c where c.log = asked and c.place = asked_place
            order by c.id desc limit 1;
        -- read before, so never too far: lines that get their place while this runs are for the next time
        select count(*) as lines, max(number) as upto into so_far from log_line where log = asked
            and place = asked_place and number is not null;
        select at_number, finding into found_now from broken_link(asked, asked_place, 0);
        insert into log_check (log, place, lines, broken, what, upto)
            values (asked, asked_place, so_far.lines, found_now.at_number, found_now.finding, so_far.upto);
        return query select found_now.at_number, found_now.finding,
            found_now.at_number is not null and (before.broken, before.what) is distinct
                from (found_now.at_number, found_now.finding);
    end if;
end $$;
grant create on schema public to kansrijkestart_chain;
alter function broken_between(text, text, bigint, bigint) owner to kansrijkestart_chain;
revoke create on schema public from kansrijkestart_chain;
revoke execute on function broken_between(text, text, bigint, bigint) from public;
grant execute on function broken_between(text, text, bigint, bigint) to ${programRole};
