-- The family's own plan. A case has at most one that is not closed.
create table support_plan (
    id                text primary key,
    case_id           text not null references case_file,
    number            integer not null,
    state             text not null,              -- prepared | running | closed
    goals             text,
    proposed_director text,                       -- asked for the role, has not answered
    proposal_due      timestamptz,
    accept_due        timestamptz,
    plan_due          timestamptz,
    evaluation_due    timestamptz,
    next_step         text,                       -- what the last evaluation chose
    requested         boolean not null default false, -- it can be asked for before anybody carries it
    carried           boolean not null default false, -- and only one process carries it at a time
    opened            timestamptz not null,
    closed_at         timestamptz,
    unique (case_id, number)
);
create unique index support_plan_one_open on support_plan (case_id) where state <> 'closed';

create table plan_action (
    id      text primary key,
    plan_id text not null references support_plan,
    case_id text not null references case_file,
    what    text not null,
    owner   text not null,                        -- organisation; parent and informal get no task
    due     timestamptz not null,
    state   text not null                         -- open | notDone | done | dropped | ended
);
create index plan_action_plan on plan_action (plan_id, due);
create index plan_action_case on plan_action (case_id); -- a new key goes through every row of its household
