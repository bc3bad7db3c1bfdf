-- Emergency access is off until a municipality switches it on; the newest row counts, the others say how it came to that.
create table emergency_switch (
    id           bigint generated always as identity primary key,
    municipality text not null references municipality,
    switched_on  boolean not null,
    by           text not null,
    decision     text not null,                    -- which decision of the municipality
    at           timestamptz not null
);
create index emergency_switch_municipality on emergency_switch (municipality, id);
revoke update, delete, truncate on emergency_switch from ${programRole};

-- One professional, one family, one hour, with a reason.
create table emergency_look (
    id           text primary key,
    case_id      text not null references case_file,
    municipality text not null,
    person       text not null,
    organisation text not null,
    reason       text not null,
    at           timestamptz not null,
    until        timestamptz not null
);
create index emergency_look_case on emergency_look (case_id);

-- Each try, also one that led to nothing: a few an hour and no more.
create table emergency_try (
    id     bigint generated always as identity primary key,
    person text not null,
    at     timestamptz not null
);
create index emergency_try_person on emergency_try (person, at);
