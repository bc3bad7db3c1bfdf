-- "Berichten": what only informs. Nobody has to do anything with it and no token waits for it.
create table notice (
    id           bigint generated always as identity primary key,
    organisation text not null,
    person       text,                            -- null: everybody of the organisation
    case_id      text references case_file,
    at           timestamptz not null,
    text         text not null
);
create index notice_for on notice (organisation, at desc);
