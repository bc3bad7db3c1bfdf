-- One closed loop. It keeps the clause under which it began, with all terms: a later version changes nothing for what
-- runs.
create table referral (
    id                text primary key,
    case_id           text not null references case_file,
    need              text not null,              -- a route, or the theme of a care path
    state             text not null,
    receiver          text,                       -- organisation; null: the Knooppunt coordinator
    fallbacks         text[] not null,            -- receivers to ask next, in order
    asked_before      text[] not null,            -- receivers that had their turn
    urgent            boolean not null,
    agreement         text not null,              -- which agreement set receivers and terms
    clause_id         text    not null,
    clause_version    integer not null default 1,
    answer            integer not null default 5,
    answer_urgent     integer not null default 1,
    fallback          integer not null default 3,
    fallback_urgent   integer not null default 1,
    reminder          integer not null default 3,
    reminder_urgent   integer not null default 4,
    contact           integer not null default 5,
    contact_urgent    integer not null default 1,
    escalation        integer not null default 2,
    escalation_urgent integer not null default 1,
    moved_reason      text,                       -- why a running referral was moved to another version
    agreed_at         timestamptz,
    sent_at           timestamptz,
    overall_due       timestamptz,
    receiver_since    timestamptz,
    answer_due        timestamptz,
    reminder_at       timestamptz,
    contact_due       timestamptz,
    contact_check_at  timestamptz,
    solution_due      timestamptz,
    called            boolean not null default false, -- nobody of the receiver can log in: who signalled called it
    spoken_with       text,                       -- with whom, as typed; sealed
    late_yes          text,                       -- organisation that said yes after its term
    late_yes_at       timestamptz,
    decline_reason    text,
    needed_help       text,
    remark            text,
    reply             text,
    consent_doubted   boolean not null default false,
    next_known        boolean not null default false,
    tries             integer not null default 0,
    tried_ways        text[] not null default '{}',
    first_try         date,
    contact_result    text,
    solution          text,
    outcome           text,
    sentence          text,
    closed_at         timestamptz
);
create index referral_case on referral (case_id);
