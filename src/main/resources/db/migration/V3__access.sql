-- Who exists: municipalities, organisations, people and the roles they hold. Municipalities come from reference/, and
-- who there is to practise with from reference/practice/.

-- A region is a place too, so that its coalition's work has an address, but no family lives in it: whoever asks for
-- municipalities does not get it.
create table municipality (
    code      text primary key,          -- CBS code, lower case; also the tenant of a case
    name      text not null,
    subregion text not null,
    kind      text not null default 'municipality' check (kind in ('municipality', 'region'))
);

create table organisation (
    code         text primary key,       -- also the group on tasks
    name         text not null,
    partner_kind text not null,
    telephone    text not null,
    seat         text references municipality -- where it is at home, filled in on its signals
);
create index organisation_kind on organisation (partner_kind);

create table organisation_area (
    organisation text not null references organisation,
    municipality text not null references municipality,
    primary key (organisation, municipality)
);

create table person (
    login        text primary key,
    first_name   text    not null,
    last_name    text    not null,
    email        text    not null,
    organisation text    not null references organisation,
    job          text    not null,       -- how the person is introduced to others
    practice     boolean not null,       -- a login for practising, offered on the practice page
    active       boolean not null default true, -- who no longer works here is refused at the next request
    subject      text                    -- who it is at the login service: a name can be given to somebody else one day
);

create table person_role (
    person       text not null references person,
    role         text not null,
    organisation text not null references organisation,
    municipality text not null references municipality,
    primary key (person, role, organisation, municipality)
);
create index person_role_by_place on person_role (role, municipality);
