-- Mail says that work waits and nothing else (docs/adr/0039). Of a family nothing is here: who works with the program,
-- how they want to hear, and what became of each mail.

-- What is about safety, and what of no family could be: no mail follows it.
alter table notice add column quiet boolean not null default false;

-- How somebody wants to hear. Without a row: at once, at the address that the login service tells.
create table mail_box (
    person  text primary key references person,
    way     text not null default 'atOnce' check (way in ('atOnce', 'daily', 'never')),
    address text,                               -- the person's own; null: the one that the login service tells
    told_at timestamptz,                        -- messages up to then were in a mail
    refused text                                -- the address that a mail server refused: none goes there any more
);

-- The outbox. No text is kept: all say the same, with another number. A mail waits, goes (somebody is sending it), and
-- then is sent, refused, failed, or there was nothing to say any more. Of those that wait each person has one.
create table mail (
    id      uuid primary key,                   -- also its Message-ID, however often it is sent
    person  text        not null references person,
    asks    integer     not null default 0,     -- first requests in it
    state   text        not null default 'waits'
            check (state in ('waits', 'goes', 'sent', 'refused', 'failed', 'nothing')),
    planned timestamptz not null,
    address text,                               -- where it went, or should have gone
    number  integer,                            -- what it says
    ended   timestamptz
);
create unique index mail_waits on mail (person) where state = 'waits';
create index mail_newest on mail (person, ended desc);

-- Whether mail is sent at all: the program says so when it starts. While it is not, nothing is planned.
create table mail_switch (working boolean not null);
insert into mail_switch values (false);
create unique index mail_switch_once on mail_switch ((true));

-- Whether somebody can be reached by mail: who may come in, wants it, and has an address that was not refused.
create function mail_reaches(login text) returns boolean language sql stable as $$
    select exists (
        select 1 from person who left join mail_box box on box.person = who.login, mail_switch
        where who.login = mail_reaches.login and who.active and mail_switch.working
        and coalesce(box.way, 'atOnce') <> 'never'
        and coalesce(box.address, who.email) <> '' and coalesce(box.address, who.email) is distinct from box.refused)
$$;

-- A receiver is asked, or a referral needs its coordinator: a mail goes at once, as for all work of a family in a
-- hurry. Whoever runs the row finds the people and the moment. Safety has no such family and no such task.
create function mail_of_task() returns trigger language plpgsql as $$
begin
    insert into due_work (kind, subject, place, due_at)
    select 'mailCall', new.task_id, new.municipality, new.created from mail_switch
    where working and (new.task_key in ('answerReferral', 'solveStalledReferral')
        or exists (select 1 from case_file where id = new.case_id and urgent))
    on conflict do nothing;
    return null;
end $$;
create trigger mail_begins after insert on task_row for each row
    when (new.ended is null) execute function mail_of_task();

create function mail_of_notice() returns trigger language plpgsql as $$
begin
    insert into due_work (kind, subject, place, due_at)
    select 'mailCall', 'notice-' || new.id, new.municipality, new.at from mail_switch
    where working and exists (select 1 from case_file where id = new.case_id and urgent)
    on conflict do nothing;
    return null;
end $$;
create trigger mail_begins after insert on notice for each row
    when (not new.quiet and new.case_id is not null) execute function mail_of_notice();
revoke execute on function mail_of_task(), mail_of_notice() from public;

-- Who of the organisations at home in this place (empty: of those that are at home nowhere) was told something since
-- the mail before, in whatever municipality. The newest line of each address answers that; how many they are is asked
-- when the mail goes, for its reader and as far as he or she reads them.
create function mail_news(place text, since timestamptz) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
    select who.login from person who
    join organisation house on house.code = who.organisation and coalesce(house.seat, '') = place
    left join mail_box box on box.person = who.login
    where mail_reaches(who.login) and exists (
        select 1 from (
            select who.organisation as address
            union select role || '/' || municipality from person_role where person = who.login) at
        cross join lateral (
            (select one.at from notice one where one.organisation = at.address and one.person = who.login
                and not one.quiet order by one.id desc limit 1)
            union all
            (select one.at from notice one where one.organisation = at.address and one.person is null
                and not one.quiet order by one.id desc limit 1)) newest
        where newest.at > coalesce(box.told_at, since))
    order by who.login
$$;
revoke execute on function mail_news(text, timestamptz) from public;
grant execute on function mail_news(text, timestamptz) to ${programRole};
