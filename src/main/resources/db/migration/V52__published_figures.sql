-- The national and local sets of indicators (RIVM, Regiobeeld), read in once a year from a file.
create table indicator (
    code   text primary key,
    name   text not null,
    unit   text not null,
    source text not null,
    place  integer not null               -- order on the page
);
create table indicator_value (
    indicator text not null references indicator,
    area      text not null,              -- a municipality, or nl for the whole country
    year      integer not null,
    value     numeric,                    -- empty: the source publishes no number
    primary key (indicator, area, year)
);
