-- Who asked how often for a family by a name, a number or a mark; not for whom. Kept for a day.
create table search_count (
    id     bigint generated always as identity primary key,
    person text not null,
    sort   text not null,                          -- family, ownNumber or mark
    at     timestamptz not null
);
create index search_count_person on search_count (person, sort, at);
create index search_count_at on search_count (at);
