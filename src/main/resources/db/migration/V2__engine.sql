-- The projection of tasks (package engine). Written in the engine's transaction; rights on tasks live here.
create table task_row (
    task_id               text primary key,
    task_key              text not null,
    name                  text not null,
    description           text,
    process_definition_id text not null,
    process_instance_id   text not null,
    execution_id          text not null,
    case_id               text,
    municipality          text,
    ids                   jsonb not null,
    assignee              text,
    created               timestamptz not null,
    due                   timestamptz,
    ended                 timestamptz,
    end_reason            text,
    taken                 timestamptz  -- by who has it; what nobody works at is free again after the agreed time
);
create index task_row_case on task_row (case_id);
create index task_row_open_due on task_row (due) where ended is null;
create index task_row_assignee on task_row (assignee) where ended is null;

-- Who may see a task: all filled columns must fit one key of the person.
create table task_door (
    task_id      text not null references task_row,
    grp          text not null,
    municipality text,
    organisation text,
    person       text
);
create index task_door_task on task_door (task_id);
create index task_door_group on task_door (grp, task_id);

-- Exactly the form that somebody was shown, with the words that stood in it: answers are checked against it.
create table served_form (
    task_id      text not null,
    person       text not null,
    form         text not null,                   -- sealed
    items        jsonb not null,
    at           timestamptz not null,
    municipality text,
    household    text,                            -- whose key sealed it
    answered     text,                            -- taken | late: a second press is known, a late answer is kept once
    primary key (task_id, person)
);
create index served_form_household on served_form (household);

-- A double press on a start form answers the first instance again.
create table start_receipt (
    person    text not null,
    body_hash text not null,
    at        timestamptz not null,
    answer    jsonb not null
);
create index start_receipt_recent on start_receipt (person, body_hash, at);

-- How far the movable clock was moved, in milliseconds; zero outside practice mode. Its one row is part of the table:
-- the program only changes it.
create table clock_offset (
    only_row  boolean primary key default true check (only_row),
    offset_ms bigint not null
);
insert into clock_offset values (true, 0);

-- Who there is stands in person alone: the engine reads it there (engine.Directory), and its own tables of people stay
-- empty. They are not there where only our tables are made, as in some tests.
do $$
begin
    if to_regclass('act_id_user') is not null then
        revoke insert, update, delete, truncate
            on act_id_info, act_id_tenant_member, act_id_membership, act_id_tenant, act_id_group, act_id_user
            from ${programRole};
    end if;
end $$;
