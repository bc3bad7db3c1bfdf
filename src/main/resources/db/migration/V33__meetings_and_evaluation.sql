-- Carrying out: meetings with who was there, and the evaluation in which each partner says what the figures of its agreements mean.
create table coalition_meeting (
    id            text primary key,
    cycle_id      text not null references coalition_cycle,
    municipality  text not null references municipality,
    kind          text not null,                -- regular | acquaintance | reflection
    held_on       date not null,
    agenda        text,
    place         text,
    held          boolean not null,             -- false: planned
    decisions     text,
    participation text                          -- of parents and experts: notThere | unpaid | expenses | paid
);
create index coalition_meeting_cycle on coalition_meeting (cycle_id, held_on);

create table coalition_attendance (
    meeting_id   text not null references coalition_meeting,
    organisation text not null references organisation,
    primary key (meeting_id, organisation)
);

create table coalition_hearing (
    id           text primary key,
    cycle_id     text not null references coalition_cycle,
    municipality text not null references municipality,
    organisation text not null references organisation,
    state        text not null,                 -- asked | again | heard | without
    told         text,                          -- who told the lead, and when
    due          timestamptz not null,
    reminder_due timestamptz not null,
    ask_due      timestamptz
);
create index coalition_hearing_cycle on coalition_hearing (cycle_id);

create table coalition_meaning (
    id             bigint generated always as identity primary key,
    hearing_id     text not null references coalition_hearing,
    clause_id      text not null,
    clause_version integer not null,
    need           text not null,
    title          text not null,
    figures        text not null,               -- as they were shown: under ten cases without a number
    verdict        text,                        -- keep | change | drop
    meaning        text,
    improvement    text,
    unique (hearing_id, clause_id)
);

alter table coalition_cycle add column conclusion text;  -- of the evaluation
