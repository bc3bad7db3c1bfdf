-- The prenatal home visit; one row per accepted registration.
create table home_visit (
    referral_id   text primary key references referral,
    case_id       text not null references case_file,
    state         text not null,
    registered    timestamptz not null,           -- the terms count from here
    call_due      timestamptz not null,
    visit_due     timestamptz not null,
    approach_due  timestamptz,
    tries         integer not null,
    first_try     date,
    appointment   timestamptz,
    form          text,                           -- home | video | clinic
    interpreter   boolean not null,
    visits        integer not null,               -- how many took place
    another_visit boolean not null,
    more_help     boolean not null,
    closed_at     timestamptz
);
create index home_visit_case on home_visit (case_id);

-- The Knooppunt of one family; one row per accepted registration.
create table hub_meeting (
    referral_id    text primary key references referral,
    case_id        text not null references case_file,
    state          text not null,
    check_due      timestamptz not null,
    meeting_due    timestamptz not null,
    invitation_due timestamptz,
    answer_due     timestamptz,
    report_due     timestamptz,
    suggested      text not null,                 -- organisations that could join
    round          integer not null,              -- a new date is a new round of invitations
    planned_at     timestamptz,
    place          text,
    message        text,                          -- goes with the invitation
    presence       text,                          -- comes | holdWithout | newDate | notWanted
    present        text not null,                 -- who sat at the table
    closed_at      timestamptz
);
create index hub_meeting_case on hub_meeting (case_id);

create table hub_meeting_participant (
    id           text primary key,
    referral_id  text not null references hub_meeting,
    round        integer not null,
    place        integer not null,                -- keeps the order of the invitations
    organisation text not null,
    comes        boolean
);
create index hub_meeting_participant_meeting on hub_meeting_participant (referral_id, round);
