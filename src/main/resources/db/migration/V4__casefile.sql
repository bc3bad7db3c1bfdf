create table case_file (
    id                 text primary key,
    mark               text not null unique,      -- "Gezin 4F2": what a card shows instead of a name
    municipality       text not null,
    signaller          text not null,
    signaller_group    text not null,
    contact            text not null,             -- the family's contact until a case director is appointed
    contact_group      text not null,
    case_director      text,
    own_file_number    text,                      -- seen by the signaller's own organisation only
    phase              text not null,             -- pregnant | born
    due_date           date,
    birth_date         date,
    kind               text not null,
    instrument         text,
    instrument_outcome text,
    urgent             boolean not null,
    note               text,
    themes             text not null,
    strengths          text not null,
    wishes             text,                      -- in the parent's own words
    talked             boolean not null default false,
    shared             boolean not null default false,   -- the family agreed that a pathway is kept
    opened             timestamptz not null,
    closed             timestamptz,
    closing_outcome    text,
    merged_into        text references case_file
);
create index case_file_own_number on case_file (signaller_group, own_file_number);

create table family_member (
    id            bigint generated always as identity primary key,
    case_id       text not null references case_file,
    part          text not null,                 -- parent, partner, unbornChild, child, sibling
    name          text,
    telephone     text,
    address       text,
    date_of_birth date
);
create index family_member_case on family_member (case_id);

create table form_answer (
    id           bigint generated always as identity primary key,
    case_id      text not null references case_file,
    part_id      text,                            -- the referral, plan or action it belongs to
    form_id      text not null,
    title        text not null,
    person       text not null,
    organisation text not null,
    at           timestamptz not null,
    late         boolean not null,
    lines        text not null                    -- JSON: question, answer, key, value
);
create index form_answer_case on form_answer (case_id, form_id, at);
create index form_answer_person on form_answer (person, at);

create table time_line (
    id      bigint generated always as identity primary key,
    case_id text not null references case_file,
    at      timestamptz not null,
    actor   text,
    text    text not null
);
create index time_line_case on time_line (case_id, at);

-- Who looked at a form that shows a family. Insert only.
create table access_line (
    id           bigint generated always as identity primary key,
    case_id      text not null references case_file,
    at           timestamptz not null,
    person       text not null,
    organisation text not null,
    what         text not null,
    task_id      text
);
create index access_line_case on access_line (case_id, at);

create table decision_record (
    id       bigint generated always as identity primary key,
    case_id  text not null references case_file,
    decision text not null,
    inputs   text not null,
    result   text not null,                       -- the rows that fired, with their outputs
    at       timestamptz not null
);
create index decision_record_case on decision_record (case_id, decision, at);
