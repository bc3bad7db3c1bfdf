-- An entry that another coalition offers here: it stands in social_map_area when this municipality said yes. What stood there already stays.
create table social_map_offer (
    entry        text not null references social_map_entry,
    municipality text not null references municipality,
    since        timestamptz not null,
    declined_at  timestamptz,                  -- this municipality said no; null: it has not answered yet
    primary key (entry, municipality)
);
create index social_map_offer_municipality on social_map_offer (municipality);
