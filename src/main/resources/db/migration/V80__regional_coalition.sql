-- A region has a coalition of its own. It is a place like a municipality, so that its work has an address, but no family lives in it:
-- whoever asks for municipalities does not get it. (Numbered behind all that fills in something for each municipality.)
alter table municipality add column kind text not null default 'municipality' check (kind in ('municipality', 'region'));
insert into municipality (code, name, subregion, kind) values ('zuidlimburg', 'Zuid-Limburg', 'Zuid-Limburg', 'region');

-- The questions of a self-scan, for a place that has its own. The national checklist for regional cooperation was not found in public
-- sources; these lines follow what is known about it, and the lead of the region writes the real ones on the page.
create table coalition_checklist (
    place    text not null references municipality,
    position integer not null,
    question text not null,
    primary key (place, position)
);
insert into coalition_checklist (place, position, question) values
    ('zuidlimburg', 1, 'Regionale trekker heeft tijd en opdracht'),
    ('zuidlimburg', 2, 'Besturen dragen de samenwerking'),
    ('zuidlimburg', 3, 'Elke lokale coalitie is vertegenwoordigd'),
    ('zuidlimburg', 4, 'VSV, ziekenhuis, kraamzorg, JGZ, GGD doen mee'),
    ('zuidlimburg', 5, 'Duidelijk wat regionaal en wat lokaal is'),
    ('zuidlimburg', 6, 'Regionale afspraken worden lokaal vertaald'),
    ('zuidlimburg', 7, 'Lokale signalen krijgen een antwoord'),
    ('zuidlimburg', 8, 'Coalities leren van elkaar'),
    ('zuidlimburg', 9, 'Cijfers van de regio zijn bekend'),
    ('zuidlimburg', 10, 'Verzekeraars en provincie doen mee');
