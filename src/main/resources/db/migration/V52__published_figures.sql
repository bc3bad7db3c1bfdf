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
insert into indicator (code, name, unit, source, place) values
    ('births', 'Geboorten', 'kinderen', 'CBS', 1),
    ('bigTwo', 'Te vroeg geboren of te licht bij de geboorte (Big 2)', 'per 1.000 geboorten', 'Perined, via Regiobeeld', 2),
    ('smoking', 'Vrouwen van 19 tot en met 45 die roken', 'procent', 'Gezondheidsmonitor, via Regiobeeld', 3),
    ('mentalProblems', 'Mensen van 19 tot en met 45 met psychische problemen', 'procent', 'DIAPER, via Regiobeeld', 4),
    ('problematicDebts', 'Mensen van 19 tot en met 45 met problematische schulden', 'procent', 'CBS, via Regiobeeld', 5),
    ('coalitions', 'Gemeenten met een lokale of regionale coalitie', 'procent van de gemeenten', 'RIVM, landelijke monitor', 6),
    ('plans', 'Gemeenten met een gezamenlijk plan van aanpak', 'procent van de gemeenten', 'RIVM, landelijke monitor', 7),
    ('nuNietZwanger', 'Gemeenten met Nu Niet Zwanger', 'procent van de gemeenten', 'GGD GHOR, landelijke monitor', 8),
    ('homeVisitReach', 'Zwangeren met een prenataal huisbezoek', 'procent', 'NCJ, landelijke monitor', 9);
