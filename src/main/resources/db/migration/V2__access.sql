-- Who exists: municipalities, organisations, people and the roles they hold.
-- Who there is to practise with, comes from db/practice and not with a real installation.

create table municipality (
    code      text primary key,          -- CBS code, lower case; also the tenant of a case
    name      text not null,
    subregion text not null
);

create table organisation (
    code         text primary key,       -- also the group on tasks
    name         text not null,
    partner_kind text not null,
    telephone    text not null
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
    practice     boolean not null        -- a login for practising, offered on the practice page
);

create table person_role (
    person       text not null references person,
    role         text not null,
    organisation text not null references organisation,
    municipality text not null references municipality,
    primary key (person, role, organisation, municipality)
);
create index person_role_by_place on person_role (role, municipality);


-- The municipality where an organisation is at home, filled in on its signals.
alter table organisation add column seat text references municipality;
