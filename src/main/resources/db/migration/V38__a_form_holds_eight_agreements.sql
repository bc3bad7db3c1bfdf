-- A form shows at most eight agreements: a partner with more answers in parts, so that nothing counts that was not asked.
alter table coalition_hearing
    add column part  integer not null default 1,
    add column parts integer not null default 1;
