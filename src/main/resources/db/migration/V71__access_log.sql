-- Who looked, with what NEN 7513 asks for: event, moment, person, on whose behalf and in which role, about whom, what, and why.
-- Each line carries the hash of the one before it: a line that is changed or taken away is found. Lines are only added.
alter table access_line alter column case_id drop not null;                -- looking at the log itself is about no family
alter table access_line drop constraint access_line_case_id_fkey;          -- the log outlives the file
alter table access_line add column event text not null default 'read';
alter table access_line add column role text not null default 'helper';
alter table access_line add column municipality text;
alter table access_line add column reason text not null default 'task';
alter table access_line add column with_task boolean not null default true; -- an open task of this family was within reach
alter table access_line add column previous text;
alter table access_line add column hash text;
create index access_line_municipality on access_line (municipality, id);
revoke update, delete, truncate on access_line from ${programRole};

-- A privacy officer went through the lines up to one of them.
create table access_review (
    id           bigint generated always as identity primary key,
    municipality text not null,
    reviewer     text not null,
    at           timestamptz not null,
    last_line    bigint not null,
    lines        integer not null,
    unusual      integer not null,
    whole        boolean not null,          -- nothing was changed or taken away
    remark       text
);
create index access_review_municipality on access_review (municipality, id);
revoke update, delete, truncate on access_review from ${programRole};
