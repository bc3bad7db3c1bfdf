-- Figures are made of months that are over and stand as they were made (docs/adr/0020).

-- The months of which all facts were counted.
create table counted_month (
    month date        primary key check (extract(day from month) = 1),
    at    timestamptz not null
);

-- In which month a fact counts: once. What becomes known after its month was counted goes into the next one that is counted.
create table counted_fact (
    fact  bigint primary key references fact,
    month date   not null references counted_month
);
create index counted_fact_month on counted_fact (month);

-- The figures of a place over months that follow on those of the edition before; never made again.
create table edition (
    id          bigint generated always as identity primary key,
    place       text        not null,   -- a municipality, or the name of a subregion
    first_month date        not null,
    last_month  date        not null references counted_month,
    content     text        not null,   -- JSON, only what may be seen: monitoring.Edition
    at          timestamptz not null,
    check (first_month <= last_month),
    unique (place, first_month),
    unique (place, last_month)
);
revoke update, delete, truncate on counted_month, counted_fact, edition from ${programRole};
