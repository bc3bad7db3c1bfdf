-- Forming a coalition: an invitation per empty place, the self-scan of each member, and the plan of approach.
create table coalition_invitation (
    id           text primary key,
    dossier      text not null,                 -- the round, or the change at the table, that asks for it
    municipality text not null references municipality,
    seat         text not null,                 -- a row of coalitionComposition
    state        text not null,                 -- open | sent | joined | leftOpen | withdrawn
    organisation text references organisation,  -- who is asked now
    message      text,
    earlier      text not null,                 -- who was asked before and what came of it
    invite_due   timestamptz not null,
    answer_due   timestamptz,
    reminder_due timestamptz,
    opened       timestamptz not null
);
create index coalition_invitation_place on coalition_invitation (municipality, state);

create table coalition_scan (
    id           bigint generated always as identity primary key,
    cycle_id     text not null references coalition_cycle,
    organisation text not null references organisation,
    question     text not null,
    score        integer not null check (score between 1 and 4),
    unique (cycle_id, organisation, question)
);

create table coalition_action (
    id           text primary key,
    cycle_id     text not null references coalition_cycle,
    municipality text not null references municipality,
    source       text not null,                 -- plan | meeting | evaluation
    heading      text not null,                 -- one of the eight headings of a coalition's page
    what         text not null,
    owner        text not null references organisation,
    due          date not null,
    state        text not null,                 -- open | done | dropped
    created      timestamptz not null
);
create index coalition_action_place on coalition_action (municipality, state);

create table coalition_plan_line (
    id       bigint generated always as identity primary key,
    cycle_id text not null references coalition_cycle,
    kind     text not null,                     -- project | money | intervention
    what     text not null,
    source   text,                              -- of the money
    amount   integer,                           -- euro a year
    reason   text,                              -- why this intervention
    insured  text                               -- is it insured care: notKnown | lookedInto | yes | no
);
create index coalition_plan_line_cycle on coalition_plan_line (cycle_id);

alter table coalition_cycle add column improve text;      -- what members want to get better at, from the self-scan
alter table coalition_cycle add column remark text;       -- what the board wants to see otherwise in the plan
alter table coalition_cycle add column secured text;     -- what stays, also when people or money change

-- Lines in the messages are also about work of no family.
alter table notice drop constraint if exists notice_case_id_fkey;
