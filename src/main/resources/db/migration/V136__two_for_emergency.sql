-- Emergency access is switched on by two: one asks, another confirms within a day.
create table emergency_request (
    id           bigint generated always as identity primary key,
    municipality text not null references municipality,
    by           text not null,
    decision     text not null,                    -- which decision of the municipality
    at           timestamptz not null
);
create index emergency_request_municipality on emergency_request (municipality, id);
revoke update, delete, truncate on emergency_request from ${programRole};

-- Which request it answers, with a yes or a no, and who asked; what was switched on before this rule stays as it was.
alter table emergency_switch add column request bigint references emergency_request;
alter table emergency_switch add column requested_by text;
alter table emergency_switch add constraint on_by_two check (not switched_on or request is not null and requested_by is not null and requested_by <> by) not valid;
