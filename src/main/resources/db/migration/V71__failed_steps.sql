-- Which steps of a coalition's work that had failed somebody tried again, and why: about no family, so it stands on no
-- time line (docs/adr/0055).
create table coalition_retry (
    id       bigint generated always as identity primary key,
    instance text        not null,
    step     text        not null,
    place    text        not null,
    at       timestamptz not null,
    person   text        not null,
    reason   text        not null
);
create index coalition_retry_instance on coalition_retry (instance);
revoke update on coalition_retry from ${programRole};
