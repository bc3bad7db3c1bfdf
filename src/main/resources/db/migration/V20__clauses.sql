-- Agreements as clauses with versions. Version 1 of the regional base is made of setting and receiver_rule; the rest is here.

create table agreement_round (           -- a package: all versions of clauses that are drafted, signed and kept together
    id              text primary key,
    municipality    text not null references municipality,
    needs           text not null,       -- topics still to draft, in order
    reason          text,                -- why an existing clause is drafted again
    opened_at       timestamptz not null,
    decision        text,                -- what the lead did about missing signatures
    decision_reason text,
    decided_on      date,
    decided_by      text
);

create table agreement_moment (          -- a term is a moment: written down when a step first asks for it
    round_id text not null references agreement_round,
    step     text not null,
    due      timestamptz not null,
    primary key (round_id, step)
);

create table clause_version (
    id              text primary key,
    clause_id       text    not null,    -- the same over all versions
    version         integer not null,
    package_id      text,                -- null: a version of the region
    municipality    text    references municipality,  -- null: the region
    need            text    not null,    -- a route, or for a care path the theme
    agreed_text     text,
    receivers       text    not null,    -- organisations (region: kinds of partner) in the order of asking; empty: the Knooppunt coordinator
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
    next_moment     timestamptz,         -- when something is due for this version; the timer of its process waits for it
    review_due      timestamptz,
    activated_at    timestamptz,
    retired_at      timestamptz,
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


-- A line can also be about work of no family.
alter table notice drop constraint if exists notice_case_id_fkey;
