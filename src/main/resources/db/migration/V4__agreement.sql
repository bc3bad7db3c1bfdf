-- The rules the pathway asks for. Version 1 of the regional base is made of setting and receiver_rule, whose first rows
-- come from reference/; later versions and those of municipalities are clauses.
create table setting (
    row_id       bigint generated always as identity primary key,
    id           text    not null,
    municipality text    references municipality,  -- null: the start value for everybody
    normal       integer not null check (normal >= 0),
    unit         text    not null,
    urgent       integer not null check (urgent >= 0),  -- equal to normal where urgency makes no difference
    urgent_unit  text    not null,
    description  text    not null,
    source       text    not null,
    unique nulls not distinct (id, municipality)
);

create table receiver_rule (
    need          text primary key,      -- a route, or for a care path the theme
    kind          text,                  -- null: the Knooppunt coordinator receives it
    fallback_kind text,
    check (kind is not null or fallback_kind is null)
);

create table clause_version (
    id              text primary key,
    clause_id       text    not null,    -- the same over all versions
    version         integer not null,
    package_id      text,                -- null: a version of the region
    municipality    text    references municipality,  -- null: the region
    need            text    not null,    -- a route, or for a care path the theme
    agreed_text     text,
    receivers       text[]  not null,    -- organisations (region: kinds) as asked; empty: the Knooppunt coordinator
    asked_before    text[]  not null default '{}',  -- whom the partners asked before this version: they have a say
    asked_again     boolean not null default false, -- it changed after the partners reacted
    answer          integer not null check (answer between 1 and 250),
    answer_urgent   integer not null check (answer_urgent between 1 and 250),
    fallback        integer not null check (fallback between 1 and 250),
    fallback_urgent integer not null check (fallback_urgent between 1 and 250),
    reminder        integer not null check (reminder between 1 and 250),
    reminder_urgent integer not null check (reminder_urgent between 1 and 250),
    contact         integer not null check (contact between 1 and 250),
    contact_urgent  integer not null check (contact_urgent between 1 and 250),
    escalation      integer not null check (escalation between 1 and 250),
    escalation_urgent integer not null check (escalation_urgent between 1 and 250),
    consent_ground  text    not null,
    level           text    not null,
    owner           text    not null,    -- leads, or the partner that reviews it
    valid_from      date    not null,
    valid_until     date,
    evaluation_date date,
    state           text    not null,
    amber           text,                -- why somebody has to look at it
    next_moment     timestamptz,         -- when something is due for it; the timer of its process waits for it
    review_due      timestamptz,
    activated_at    timestamptz,
    retired_at      timestamptz,
    laid_beside     text    references clause_version, -- text of the region it was last laid beside, so that a later
                                                       -- change shows only what is new; null: the start values
    unique (clause_id, version)
);
create index clause_version_in_force on clause_version (need, municipality, state);
create index clause_version_package on clause_version (package_id);

create table clause_party (
    id           bigint generated always as identity primary key,
    version_id   text    not null references clause_version on delete cascade,
    organisation text    not null references organisation,
    signs        boolean not null default true,  -- a guest is asked and signs nothing
    reaction     text,                   -- agree or change
    remark       text,
    reacted_on   date,
    signed_by    text,
    signed_on    date,
    on_paper     boolean not null default false,
    recorded_by  text,                   -- who wrote down an answer that came on paper
    not_signed   text,                   -- why it does not sign
    unique (version_id, organisation)
);

create table agreement_round (           -- a package: all versions of clauses drafted, signed and kept together
    id              text primary key,
    municipality    text not null references municipality,
    needs           text[] not null,     -- topics still to draft, in order
    reason          text,                -- why an existing clause is drafted again
    opened_at       timestamptz not null,
    decision        text,                -- what the lead did about missing signatures
    decision_reason text,
    decided_on      date,
    decided_by      text,
    made_by         text[] not null default '{}', -- logins of who drafted, amended or proposed: none of them decides
    board_agrees    boolean,             -- without a signature: the lead proposes, the board decides; null: not yet
    board_reason    text,
    board_on        date,
    board_by        text,
    region          text references clause_version -- a round that adapts a clause of the region begins with it
);

create table agreement_moment (          -- a term is a moment: written down when a step first asks for it
    round_id text not null references agreement_round,
    step     text not null,
    due      timestamptz not null,
    primary key (round_id, step)
);

-- A changed clause of the region comes to each municipality once: taken over, adapted, or not applicable there.
create table adoption (
    id           text primary key,
    version_id   text not null references clause_version,
    municipality text not null references municipality,
    due          timestamptz not null,
    answer       text,                   -- adopted, adapted or notApplicable
    reason       text,
    answered_at  timestamptz,
    answered_by  text,
    unique (version_id, municipality)
);
