-- The social map: who offers what to whom in which municipality, how sure that is, and the menukaart of interventions.
-- The map itself begins empty: a coalition fills it. The menukaart begins with reference/intervention.csv and is kept
-- by people: added to, changed, taken off, and looked at again when a recognition ends.
create table intervention (
    id                text primary key,
    dossier           text not null unique default gen_random_uuid(), -- business key of its check
    home              text references municipality, -- where its check runs: an address, no more
    name              text not null,
    phase             text not null,                -- before, during, after, duringAfter, beforeAfter
    for_whom          text not null,
    form              text not null,                -- what it is, in a sentence
    level             text not null,                -- recognition; unknown where none was found
    recognised_on     date,
    recognised_until  date,                         -- a recognition holds five years
    provider          text not null,
    source            text[] not null,              -- keys of the pages it comes from, or what somebody typed
    saved_at          timestamptz,
    saved_by          text,
    checked_on        date,
    checked_by        text,
    check_due         timestamptz,                  -- null: no check planned yet
    answer_due        timestamptz,
    reminder_at       timestamptz,
    retired_at        timestamptz
);

create table social_map_entry (
    id                text primary key,             -- the mark that imports know it by
    dossier           text not null unique default gen_random_uuid(), -- business key of its check
    name              text not null,
    organisation_name text not null,
    organisation      text references organisation, -- null: does not work with this program
    domain            text not null,
    formal            boolean not null,
    phases            text[] not null default '{before,pregnant,born}', -- before a pregnancy, pregnant, or a child is born
    for_whom          text not null,
    weeks_from        integer check (weeks_from between 0 and 42),
    weeks_to          integer check (weeks_to between 0 and 42),
    months_to         integer check (months_to between 0 and 216),
    capacity          integer check (capacity >= 0),
    waiting_days      integer check (waiting_days >= 0),
    cost              text not null,
    contact           text not null,
    telephone         text not null,
    email             text not null,
    website           text not null,
    owner             text references organisation, -- who checks it; null: the coordinator of the coalition
    municipality      text not null references municipality, -- whose coalition keeps it
    intervention      text references intervention,
    source            text not null,
    saved_at          timestamptz not null,
    checked_on        date,                         -- a person looked whether it is still so; saving is not checking
    checked_by        text,
    check_due         timestamptz,                  -- null: no check planned yet
    answer_due        timestamptz,
    reminder_at       timestamptz,
    take_over_due     timestamptz,
    round             integer not null default 1,   -- each check begins a new one: older evidence no longer counts
    amber_since       timestamptz,
    amber_reason      text,
    retired_at        timestamptz
);
create index social_map_entry_organisation on social_map_entry (organisation);

create table social_map_need (
    entry text not null references social_map_entry,
    need  text not null,
    primary key (entry, need)
);

create table social_map_area (
    entry        text not null references social_map_entry,
    municipality text not null references municipality,
    primary key (entry, municipality)
);
create index social_map_area_municipality on social_map_area (municipality);

-- An entry that another coalition offers here: it stands in social_map_area when this municipality said yes.
create table social_map_offer (
    entry        text not null references social_map_entry,
    municipality text not null references municipality,
    since        timestamptz not null,
    declined_at  timestamptz,                       -- this municipality said no; null: it has not answered yet
    primary key (entry, municipality)
);
create index social_map_offer_municipality on social_map_offer (municipality);

-- What real referrals told about an entry. Nothing in it says which family or person.
create table social_map_evidence (
    id           bigint generated always as identity primary key,
    entry        text not null references social_map_entry,
    round        integer not null,
    at           timestamptz not null,
    kind         text not null,
    working_days integer,                           -- until the answer
    said         text                               -- what is wrong: who checks it knows where to look
);
create index social_map_evidence_entry on social_map_evidence (entry, round);
