-- Coalitions: who sits at the table, round by round. A round is one turn of the cycle and is also the dossier of its
-- process.
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
    topics            text[],                   -- what the partners make agreements about, chosen with the ambition
    gaps              text[],                   -- seats empty at the last comparison
    improve           text,                     -- what members want to get better at, from the self-scan
    next_step         text,
    remark            text,                     -- what the board wants to see otherwise in the plan
    plan_decided      timestamptz,
    evaluation_way    text,
    conclusion        text,                     -- of the evaluation
    secured           text,                     -- what stays, also when people or money change
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

-- The questions of a self-scan, for a place that has its own (a region); its lead writes them on the page.
create table coalition_checklist (
    place    text not null references municipality,
    position integer not null,
    question text not null,                     -- short label: whole question
    primary key (place, position)
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
    menu_id  text,                              -- the intervention; null for what is not on the menukaart
    provider text,
    reason   text,                              -- why this intervention
    insured  text                               -- is it insured care: notKnown | lookedInto | yes | no
);
create index coalition_plan_line_cycle on coalition_plan_line (cycle_id);

-- What changes at a coalition's table: a partner leaves, a place is wanted, another lead, or the end.
create table coalition_change (
    id            text primary key,
    municipality  text not null references municipality,
    kind          text not null,                -- partnerLeaves | partnerWanted | leadChanges | coalitionStops
    organisation  text references organisation,
    seat          text,
    reason        text,
    invitation_id text references coalition_invitation,
    confirmed     boolean not null,
    due           timestamptz not null,
    reported      timestamptz not null
);

-- Carrying out: meetings with who was there, and the evaluation in which each partner says what the figures of its
-- agreements mean.
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
    part         integer not null default 1,    -- a form shows at most eight agreements: a partner with more answers in
    parts        integer not null default 1,    -- parts, so that nothing counts that was not asked
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

-- What coalitions tell and ask each other. Nothing in it is about a family.
create table coalition_post (
    id        text primary key,
    place     text references municipality,     -- who published it; null: news from the whole country
    kind      text not null check (kind in ('milestone', 'news', 'shared')),
    on_day    date not null,
    title     text not null,
    body      text,
    link      text,
    by_person text references person,           -- null: came with the program
    created   timestamptz not null
);
create index coalition_post_place on coalition_post (place, on_day);

create table coalition_question (
    id           text primary key,
    kind         text not null check (kind in ('signal', 'support', 'exchange')),
    asker        text not null references municipality, -- the coalition that asks
    asked_by     text not null references person,
    place        text not null references municipality, -- where it is answered
    role         text not null,                 -- by whom there
    subject      text not null,
    question     text not null,
    asked        timestamptz not null,
    due          timestamptz not null,
    reminder_due timestamptz not null,
    state        text not null check (state in ('asked', 'onAgenda', 'answered')),
    outcome_due  timestamptz,
    answer       text,
    help_on      date,
    answered     timestamptz
);
create index coalition_question_asker on coalition_question (asker, asked);
create index coalition_question_place on coalition_question (place, asked);

-- Professionals' hours as a by-product of tasks that were completed: nobody fills in a form for them. A row per
-- completed task: not who, not which organisation, not which family, not which day. Written once and never changed.
create table work_done (
    id           bigint generated always as identity primary key,
    task         text not null,
    municipality text not null references municipality,
    quarter      text not null,                 -- such as 2027-1
    partner_kind text not null,
    minutes      integer not null               -- the norm of that moment: a later one says nothing of earlier tasks
);
create index work_done_place on work_done (municipality, quarter);
revoke update, delete on work_done from ${programRole};

-- How long a task takes, in minutes, on average: an estimate and no measurement. A setting; a municipality may have its
-- own. Without a norm a task is not counted: nothing of the reporting code, no loss, nothing that only waits.
create table task_norm (
    task         text not null,
    municipality text references municipality,  -- null: everywhere
    minutes      integer not null check (minutes between 0 and 480),
    unique nulls not distinct (task, municipality)
);
create table task_label (
    task  text primary key,
    label text not null                         -- as the model has it; a test compares them
);
