-- A privacy officer went through the lines of who looked, up to one of them.
create table access_review (
    id           bigint generated always as identity primary key,
    municipality text not null,
    reviewer     text not null,
    at           timestamptz not null,
    last_line    bigint not null,
    lines        integer not null,
    unusual      integer not null,
    whole        boolean not null,          -- nothing was changed or taken away
    remark       text
);
create index access_review_municipality on access_review (municipality, id);
revoke update, delete, truncate on access_review from ${programRole};

-- What was destroyed, by whose approval: how much, never what or about whom.
create table destruction_certificate (
    id           bigint generated always as identity primary key,
    municipality text not null,
    at           timestamptz not null,
    approver     text not null,
    class        text not null,
    files        integer not null,
    lines        integer not null
);
revoke update, delete, truncate on destruction_certificate from ${programRole};

-- A parent asks what the law gives: to look, to have it corrected, erased, held, taken along, or to object. Apart from
-- the family's file, so that it goes on when the file is gone: linked_case then becomes empty, and no foreign key leads
-- there.
create table rights_request (
    id               text primary key,
    mark             text not null unique,         -- "Verzoek 7K3"
    municipality     text not null,
    linked_case      text,
    family_mark      text,
    -- access | rectification | erasure | restriction | portability | objection
    kind             text not null,
    asked            text,
    received_on      date not null,
    received_by      text not null,
    controller_group text not null,                -- who prepares the answer and tells it
    requester        text,
    identity         text,                         -- known | shown | unsure
    advice           text,
    decision         text,                         -- granted | partly | notGranted | moreTime | takenBack
    decided_by       text,
    reason           text,
    answer_due       timestamptz not null,
    extended         boolean not null,
    told_on          date,
    told_how         text,
    opened           timestamptz not null,
    closed           timestamptz
);
create index rights_request_case on rights_request (linked_case);
create index rights_request_municipality on rights_request (municipality, closed);

-- Emergency access is off until a municipality switches it on, by two: one asks, another confirms within a day.
create table emergency_request (
    id           bigint generated always as identity primary key,
    municipality text not null references municipality,
    by           text not null,
    decision     text not null,                    -- which decision of the municipality
    at           timestamptz not null
);
create index emergency_request_municipality on emergency_request (municipality, id);
revoke update, delete, truncate on emergency_request from ${programRole};

-- The newest row counts, the others say how it came to that.
create table emergency_switch (
    id           bigint generated always as identity primary key,
    municipality text not null references municipality,
    switched_on  boolean not null,
    by           text not null,
    decision     text not null,
    at           timestamptz not null,
    request      bigint references emergency_request, -- which request it answers, with a yes or a no
    requested_by text
);
-- not valid: it holds for each row that comes
alter table emergency_switch add constraint on_by_two
    check (not switched_on or request is not null and requested_by is not null and requested_by <> by) not valid;
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

-- Who asks for something of a family by its id and does not get it leaves a line in the log of refusals for each thing.
-- Above a number on one day the privacy officer reads it, once.
create table asked_in_vain (
    person text not null,                  -- login
    day    date not null,
    primary key (person, day)
);
revoke update, delete, truncate on asked_in_vain from ${programRole};
