-- A region has a coalition of its own. It is a place like a municipality, so that its work has an address, but no family lives in it:
-- whoever asks for municipalities does not get it. (Numbered behind all that fills in something for each municipality.)
alter table municipality add column kind text not null default 'municipality' check (kind in ('municipality', 'region'));

-- The questions of a self-scan, for a place that has its own. The national checklist for regional cooperation was not found in public
-- sources; these lines follow what is known about it, and the lead of the region writes the real ones on the page.
create table coalition_checklist (
    place    text not null references municipality,
    position integer not null,
    question text not null,                       -- short label: whole question
    primary key (place, position)
);
