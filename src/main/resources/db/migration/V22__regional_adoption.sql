-- A changed clause of the region comes to each municipality once: taken over, adapted, or not applicable there.
create table adoption (
    id           text primary key,
    version_id   text not null references clause_version,
    municipality text not null references municipality,
    due          timestamptz not null,
    answer       text,                   -- adopted, adapted or notApplicable
    reason       text,
    answered_at  timestamptz,
    answered_by  text,
    unique (version_id, municipality)
);
