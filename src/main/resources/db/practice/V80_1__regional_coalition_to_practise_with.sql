-- Practice mode and tests only: who sits at the table of the region, and a second local lead, to exchange with. They can log in; the
-- first page lists them apart.
insert into organisation (code, name, partner_kind, telephone) values
    ('vsvparkstad', 'VSV Parkstad (oefen)', 'vsv', '0800-000 0301'),
    ('ggdkennis', 'GGD kennis en innovatie (oefen)', 'ggdKnowledge', '0800-000 0302'),
    ('gemeentenzuidlimburg', 'Samenwerkende gemeenten Zuid-Limburg (oefen)', 'municipalityPolicy', '0800-000 0303');

insert into organisation_area (organisation, municipality) values
    ('vsvparkstad', 'zuidlimburg'), ('ggdkennis', 'zuidlimburg'), ('gemeentenzuidlimburg', 'zuidlimburg'), ('programmabureau', 'zuidlimburg'),
    ('kraamzorgzuid', 'zuidlimburg'), ('jgzzuidlimburg', 'zuidlimburg'), ('ziekenhuisparkstad', 'zuidlimburg');

insert into person (login, first_name, last_name, email, organisation, job, practice) values
    ('regiocoordinator', 'Roos', 'Oefenregio', 'roos.oefenregio@example.invalid', 'programmabureau', 'Coördinator van de regionale coalitie', false),
    ('regiobestuurder', 'Ben', 'Oefenbestuur', 'ben.oefenbestuur@example.invalid', 'gemeentenzuidlimburg', 'Portefeuillehouder van de regio', false),
    ('vsv', 'Vera-Lynn', 'Oefenwieg', 'vera-lynn.oefenwieg@example.invalid', 'vsvparkstad', 'Voorzitter VSV', false),
    ('ggdkennis', 'Gerda', 'Oefencijfer', 'gerda.oefencijfer@example.invalid', 'ggdkennis', 'Adviseur GGD kennis en innovatie', false),
    ('trekkerlandgraaf', 'Lars', 'Oefenweide', 'lars.oefenweide@example.invalid', 'gemeentelandgraaf', 'Trekker van de lokale coalitie', false);

insert into person_role (person, role, organisation, municipality) values
    ('regiocoordinator', 'leads', 'programmabureau', 'zuidlimburg'),
    ('regiocoordinator', 'coalitionMembers', 'programmabureau', 'zuidlimburg'),
    ('regiobestuurder', 'boardMembers', 'gemeentenzuidlimburg', 'zuidlimburg'),
    ('vsv', 'coalitionMembers', 'vsvparkstad', 'zuidlimburg'),
    ('ggdkennis', 'coalitionMembers', 'ggdkennis', 'zuidlimburg'),
    ('trekkerlandgraaf', 'leads', 'gemeentelandgraaf', 'gm0882'),
    ('trekkerlandgraaf', 'coalitionMembers', 'gemeentelandgraaf', 'gm0882');
