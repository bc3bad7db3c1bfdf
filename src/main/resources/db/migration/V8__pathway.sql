-- What professional and parent weighed and chose; one row per case.
create table pathway (
    case_id         text primary key references case_file,
    talk_due        timestamptz,
    balance         text,
    self_reliance   text,
    wish            text,
    proposed_grade  text,
    proposal_why    text,
    grade           text,
    grade_reason    text,
    proposed_routes text not null default '',
    proposed_why    text not null default '',
    chosen_routes   text not null default '',
    route_reason    text,
    ask_again       boolean not null default false,
    talk_again      boolean not null default false,
    possible_match  boolean not null default false,
    same_family     boolean not null default false,
    more_needed     boolean not null default false,
    closing_due     timestamptz,
    stop_outcome    text,
    stopped_by      text
);

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
    suggested      text[] not null,               -- organisations that could join
    round          integer not null,              -- a new date is a new round of invitations
    planned_at     timestamptz,
    place          text,
    message        text,                          -- goes with the invitation
    presence       text,                          -- comes | holdWithout | newDate | notWanted
    present        text[] not null,               -- who sat at the table
    closed_at      timestamptz
);
create index hub_meeting_case on hub_meeting (case_id);

create table hub_meeting_participant (
    id           text primary key,
    referral_id  text not null references hub_meeting,
    round        integer not null,
    place        integer not null,                -- keeps the order of the invitations
    organisation text not null,
    comes        boolean,
    ended        boolean not null default false   -- the yes under which it was invited is over: not asked any more
);
create index hub_meeting_participant_meeting on hub_meeting_participant (referral_id, round);

-- Who asked how often for a family by a name, a number or a mark; not for whom. Kept for a day.
create table search_count (
    id     bigint generated always as identity primary key,
    person text not null,
    sort   text not null,                          -- family, ownNumber or mark
    at     timestamptz not null
);
create index search_count_person on search_count (person, sort, at);
create index search_count_at on search_count (at);
