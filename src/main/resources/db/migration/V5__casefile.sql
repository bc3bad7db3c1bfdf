-- The family's file. What is written about a family is sealed with its household's key (docs/adr/0020); alike is found
-- by a mark instead of the value. A sealed text names its row, so such a row has its number before it is written: the
-- program takes it from a sequence.
create table case_file (
    id                 text primary key,
    mark               text not null unique,      -- "Gezin 4F2": what a card shows instead of a name
    municipality       text not null,
    signaller          text not null,
    signaller_group    text not null,
    contact            text not null,             -- stays the contact beside a director: the family always has somebody
    contact_group      text not null,
    case_director      text,
    director_group     text,
    own_file_number    text,                      -- seen by the signaller's own organisation only
    own_number_mark    text,
    phase              text not null,             -- pregnant | born
    due_date           text,
    birth_date         text,
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
    merged_into        text references case_file,
    paused_since       timestamptz,               -- its terms stand still until the pause ends
    paused_until       timestamptz                -- and it ends then at the latest
);
create index case_file_own_number on case_file (signaller_group, own_number_mark) where closed is null;

create table family_member (
    id             bigint primary key,
    case_id        text not null references case_file,
    part           text not null,                 -- parent, partner, unbornChild, child, sibling
    name           text,
    telephone      text,
    address        text,
    date_of_birth  text,
    birth_year     text,                          -- of brothers and sisters only this is asked
    name_mark      text,
    telephone_mark text,
    birth_mark     text
);
create sequence family_member_id_seq owned by family_member.id;
create index family_member_case on family_member (case_id);
create index family_member_name on family_member (name_mark);
create index family_member_telephone on family_member (telephone_mark);
create index family_member_birth on family_member (birth_mark);

-- Also of work that is about no family (a coalition, its agreements, the social map): case_id then is that dossier's.
create table form_answer (
    id           bigint primary key,
    case_id      text not null,
    part_id      text,                            -- the referral, plan or action it belongs to
    form_id      text not null,
    title        text not null,
    person       text not null,
    organisation text not null,
    at           timestamptz not null,
    late         boolean not null,
    lines        text not null,                   -- JSON: question, answer, key, value
    municipality text,
    -- a finished form is found by a number that says nothing: counted numbers tell everybody how much others send
    number       uuid not null default gen_random_uuid()
);
create unique index form_answer_number on form_answer (number);
create sequence form_answer_id_seq owned by form_answer.id;
create index form_answer_case on form_answer (case_id, form_id, at);
create index form_answer_person on form_answer (person, at);

create table time_line (
    id      bigint primary key,
    case_id text not null references case_file,
    at      timestamptz not null,
    actor   text,
    text    text not null
);
create sequence time_line_id_seq owned by time_line.id;
create index time_line_case on time_line (case_id, at);

create table decision_record (
    id       bigint primary key,
    case_id  text not null references case_file,
    decision text not null,
    inputs   text not null,
    result   text not null,                       -- the rows that fired, with their outputs
    at       timestamptz not null
);
create sequence decision_record_id_seq owned by decision_record.id;
create index decision_record_case on decision_record (case_id, decision, at);

-- Who sees a family holds a part in its help (docs/adr/0024): a person, for an organisation and where it needs one in a
-- role, and what for. It is asked for at each request together with what the person is at that moment; a row that is
-- not true any more gives nothing.
create table part (
    id           bigint generated always as identity primary key,
    case_id      text not null references case_file,
    person       text not null,
    organisation text not null,
    role         text,                    -- to be held for the organisation where the case is; null: none is needed
    kind         text not null check (kind in ('signaller', 'contact', 'director', 'helper', 'standIn')),
    began        timestamptz not null,
    until        timestamptz,             -- the last moment of who stands in
    ended        timestamptz,
    why_ended    text
);
create unique index part_runs_once on part (case_id, person, organisation, kind) where ended is null;
create index part_person on part (person) where ended is null;
