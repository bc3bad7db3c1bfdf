-- What a family agreed to: per purpose and receiver, asked again and never overwritten.
create table consent (
    id            bigint generated always as identity primary key,
    case_id       text not null references case_file,
    purpose       text not null,
    receiver      text,                           -- organisation code; null for a purpose without one receiver
    also          text not null,                  -- the receivers that may be asked after it, named when it was given
    categories    text not null,
    state         text not null,                  -- given | refused | later | withdrawn | expired
    giver         text not null,
    how_explained text not null,
    recorded_by   text not null,
    at            timestamptz not null,
    ended         timestamptz
);
create index consent_case on consent (case_id, purpose);
