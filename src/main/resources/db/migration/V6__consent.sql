-- What a family agreed to: per purpose and receiver, to the point, asked again and never overwritten. Rows are ended.
create table consent (
    id            bigint generated always as identity primary key,
    case_id       text not null references case_file,
    purpose       text not null,
    receiver      text,                           -- organisation code; null for a purpose without one receiver
    about         text,                           -- a route, or the theme of a care path; null: about all. A no
                                                  -- to help with one thing does not take back a yes to another
    also          text[] not null,                -- the receivers that may be asked after it, named when it was given
    categories    text[] not null,
    state         text not null,                  -- given | refused | later | withdrawn | expired
    giver         text not null,
    how_explained text[] not null,
    recorded_by   text not null,
    at            timestamptz not null,
    text_version  text not null default '2026-11', -- with which text it was asked
    until         timestamptz,                    -- a yes holds until then: no longer than needed, says the law
    ended         timestamptz,
    ended_by      text,                           -- login; null when the program ended it
    end_reason    text                            -- withdrawn | answeredAgain | closed
);
create index consent_case on consent (case_id, purpose);
