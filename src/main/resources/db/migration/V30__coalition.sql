-- Local coalitions: who sits at the table, round by round. A round is one turn of the cycle and is also the dossier of its process.
create table coalition_member (
    id           text primary key,
    municipality text not null references municipality,
    organisation text not null references organisation,
    role         text not null,                 -- member | guest
    mandate      text references person,        -- may sign for the organisation; null: nobody in the program
    signer       text,                          -- who may sign for a partner without a login, as the lead wrote it down
    since        timestamptz not null,
    ended        timestamptz,
    end_reason   text
);
create unique index coalition_member_one_open on coalition_member (municipality, organisation) where ended is null;

create table coalition_cycle (
    id                text primary key,
    municipality      text not null references municipality,
    number            integer not null,
    state             text not null,            -- forming | carryingOut | evaluating | securing | closed
    opened            timestamptz not null,
    closed_at         timestamptz,
    lead              text references person,
    board             text references person,   -- who appointed the lead
    local_task        text,
    ambition          text,
    goal              text,
    gaps              text,                     -- seats that were empty at the last comparison, with the rows that fired
    next_step         text,
    plan_decided      timestamptz,
    evaluation_way    text,
    unique (municipality, number)
);
create unique index coalition_cycle_one_open on coalition_cycle (municipality) where state <> 'closed';

-- A term is a moment: written down when a step asks for it first, forgotten when the step is done.
create table coalition_moment (
    cycle_id text not null references coalition_cycle,
    step     text not null,
    due      timestamptz not null,
    primary key (cycle_id, step)
);
