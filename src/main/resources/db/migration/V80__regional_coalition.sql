-- A region has a coalition of its own. It is a place like a municipality, so that its work has an address, but no family lives in it:
-- whoever asks for municipalities does not get it. (Numbered behind all that fills in something for each municipality.)
alter table municipality add column kind text not null default 'municipality' check (kind in ('municipality', 'region'));
insert into municipality (code, name, subregion, kind) values ('zuidlimburg', 'Zuid-Limburg', 'Zuid-Limburg', 'region');

-- The questions of a self-scan, for a place that has its own. The national checklist for regional cooperation was not found in public
-- sources; these lines follow what is known about it, and the lead of the region writes the real ones on the page.
create table coalition_checklist (
    place    text not null references municipality,
    position integer not null,
    question text not null,                       -- short label: whole question
    primary key (place, position)
);
insert into coalition_checklist (place, position, question) values
    ('zuidlimburg', 1, 'Trekker heeft tijd: Onze regionale trekker heeft tijd en een opdracht.'),
    ('zuidlimburg', 2, 'Besturen doen mee: De besturen dragen de samenwerking in de regio.'),
    ('zuidlimburg', 3, 'Elke coalitie doet mee: Elke lokale coalitie is vertegenwoordigd.'),
    ('zuidlimburg', 4, 'Zorg en GGD doen mee: VSV, ziekenhuis, kraamzorg, JGZ en GGD zitten aan tafel.'),
    ('zuidlimburg', 5, 'Regio en lokaal helder: Wij weten wat regionaal is en wat lokaal blijft.'),
    ('zuidlimburg', 6, 'Afspraken lokaal vertaald: Regionale afspraken worden in elke gemeente vertaald.'),
    ('zuidlimburg', 7, 'Signalen krijgen antwoord: Lokale signalen komen op onze agenda en krijgen antwoord.'),
    ('zuidlimburg', 8, 'Coalities leren samen: Lokale coalities leren van elkaar.'),
    ('zuidlimburg', 9, 'Cijfers zijn bekend: Wij kennen de cijfers en ervaringen in de regio.'),
    ('zuidlimburg', 10, 'Verzekeraars doen mee: Zorgverzekeraars en provincie doen mee.');
