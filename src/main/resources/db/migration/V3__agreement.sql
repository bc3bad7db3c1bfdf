-- The rules the pathway asks for: start values that hold until a municipality sets its own.

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
