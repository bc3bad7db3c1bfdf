-- What happened, without who: a row per event that matters, written with the event and never changed.
create table fact (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    municipality   text        not null references municipality,
    at             timestamptz not null,
    organisation   text,                 -- the receiver it is about; shown to that organisation alone
    partner_kind   text,
    need           text,                 -- a route, or the theme of a care path
    clause         text,                 -- the agreement it ran under
    clause_version integer,
    grouping_key   text,                 -- facts of one referral, or of one signal; one-way, and left out of every export
    detail         text,                 -- the answer, reason, outcome or next step: a code
    topic          text,                 -- what the detail is about, such as a purpose: a code
    days           integer,              -- working days since the step began
    in_term        boolean,
    signal_days    integer               -- working days since the signal
);
create index fact_place on fact (municipality, kind, at);
revoke update, delete on fact from ${programRole};
