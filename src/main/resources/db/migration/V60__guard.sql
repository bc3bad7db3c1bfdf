-- Who no longer works here is refused at the next request.
alter table person add column active boolean not null default true;

-- What the guard refused. Insert only: of the request method and path, never keys or bodies.
create table refusal (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    person text,                                  -- login; null: nobody was logged in
    source text not null,                         -- address, for IPv6 its network
    method text not null,
    path   text not null,
    why    text not null                          -- route | role | query | body | path | password
);
create index refusal_at on refusal (at);
revoke update, delete on refusal from ${programRole};
