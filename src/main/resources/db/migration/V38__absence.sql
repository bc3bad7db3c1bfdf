-- Who is away, until when and who stands in for them (docs/adr/0041). Of people who work here, nothing of a family:
-- what the stand-in may do follows from these rows and from what both of them are at that moment, and is copied nowhere.
create table absence (
    id            bigint generated always as identity primary key,
    person        text        not null references person,
    organisation  text        not null references organisation,  -- where the person works
    stand_in      text        references person,                 -- null: nobody
    kind          text        not null check (kind in ('planned', 'sudden', 'ended')),
    from_day      date        not null,
    until_day     date,                                          -- the last day; null: not known yet
    registered_by text        not null references person,
    registered_at timestamptz not null,
    ended_by      text        references person,                 -- null: its last day was over
    ended_at      timestamptz,
    asked_at      timestamptz,                                   -- since when it was asked whether the person is back
    nobody_told   boolean     not null default false,            -- an administrator knows that nobody stands in
    check (until_day >= from_day),
    check (stand_in <> person)
);
create index absence_running on absence (organisation) where kind <> 'ended';
create index absence_person on absence (person);

-- A look in somebody's place says so; a line without it reads, and is hashed, as before.
alter table access_line add column in_place_of text;
grant insert (in_place_of) on access_line to ${programRole};
create or replace function said(line access_line) returns jsonb language sql stable
    return jsonb_build_array(line.id, line.tx::text, micros(line.at), micros(line.practised), line.event, line.person,
        line.organisation, line.role, line.municipality,
        line.case_id, line.what, line.task_id, line.reason, line.with_task)
        || case when line.in_place_of is null then '[]'::jsonb else jsonb_build_array(line.in_place_of) end;
