-- Practice mode and tests only. All people and organisations are fictive and can be recognised as such ("oefen").

insert into organisation (code, name, partner_kind, telephone) values
    ('verloskundigenkerkrade', 'Verloskundigen Kerkrade (oefen)', 'midwifePractice', '0800-000 0001'),
    ('verloskundigenheerlen', 'Verloskundigen Heerlen (oefen)', 'midwifePractice', '0800-000 0002'),
    ('ziekenhuisparkstad', 'Ziekenhuis Parkstad (oefen)', 'hospital', '0800-000 0003'),
    ('kraamzorgzuid', 'Kraamzorg Zuid (oefen)', 'maternityCare', '0800-000 0004'),
    ('jgzzuidlimburg', 'JGZ Zuid-Limburg (oefen)', 'youthHealthCare', '0800-000 0005'),
    ('huisartsenkerkrade', 'Huisartsen Kerkrade (oefen)', 'generalPractice', '0800-000 0006'),
    ('huisartsenheerlen', 'Huisartsen Heerlen (oefen)', 'generalPractice', '0800-000 0007'),
    ('ggzparkstad', 'GGZ Parkstad (oefen)', 'adultMentalHealth', '0800-000 0008'),
    ('kinderopvangkerkrade', 'Kinderopvang Kerkrade (oefen)', 'childcare', '0800-000 0009'),
    ('sociaalteamkerkrade', 'Sociaal team Kerkrade (oefen)', 'socialTeam', '0800-000 0010'),
    ('sociaalteamheerlen', 'Sociaal team Heerlen (oefen)', 'socialTeam', '0800-000 0011'),
    ('schuldhulpparkstad', 'Schuldhulp Parkstad (oefen)', 'debtHelp', '0800-000 0012'),
    ('buurtsteunkerkrade', 'Buurtsteun Kerkrade (oefen)', 'informal', '0800-000 0013'),
    ('buurtsteunheerlen', 'Buurtsteun Heerlen (oefen)', 'informal', '0800-000 0014'),
    ('welzijnkerkrade', 'Welzijn Kerkrade (oefen)', 'socialWork', '0800-000 0015'),
    ('welzijnheerlen', 'Welzijn Heerlen (oefen)', 'socialWork', '0800-000 0016'),
    ('werkinkomenkerkrade', 'Werk en inkomen Kerkrade (oefen)', 'workIncome', '0800-000 0017'),
    ('werkinkomenheerlen', 'Werk en inkomen Heerlen (oefen)', 'workIncome', '0800-000 0018'),
    ('gemeentekerkrade', 'Gemeente Kerkrade (oefen)', 'municipalityPolicy', '0800-000 0019'),
    ('gemeenteheerlen', 'Gemeente Heerlen (oefen)', 'municipalityPolicy', '0800-000 0020'),
    ('oudersparkstad', 'Ouders Parkstad (oefen)', 'expertByExperience', '0800-000 0021'),
    ('programmabureau', 'Programmabureau Kansrijke Start (oefen)', 'programmeOffice', '0800-000 0022');

-- A place is a municipality, a subregion or 'all'.
insert into organisation_area (organisation, municipality)
select area.organisation, municipality.code
from (values
    ('verloskundigenkerkrade', array['gm0928', 'gm0882', 'gm0965']),
    ('verloskundigenheerlen', array['gm0917']),
    ('ziekenhuisparkstad', array['Parkstad']),
    ('kraamzorgzuid', array['all']),
    ('jgzzuidlimburg', array['all']),
    ('huisartsenkerkrade', array['gm0928']),
    ('huisartsenheerlen', array['gm0917']),
    ('ggzparkstad', array['Parkstad']),
    ('kinderopvangkerkrade', array['gm0928']),
    ('sociaalteamkerkrade', array['gm0928']),
    ('sociaalteamheerlen', array['gm0917']),
    ('schuldhulpparkstad', array['Parkstad']),
    ('buurtsteunkerkrade', array['gm0928']),
    ('buurtsteunheerlen', array['gm0917']),
    ('welzijnkerkrade', array['gm0928']),
    ('welzijnheerlen', array['gm0917']),
    ('werkinkomenkerkrade', array['gm0928']),
    ('werkinkomenheerlen', array['gm0917']),
    ('gemeentekerkrade', array['gm0928']),
    ('gemeenteheerlen', array['gm0917']),
    ('oudersparkstad', array['Parkstad']),
    ('programmabureau', array['all'])
) as area (organisation, places)
join municipality on municipality.code = any (area.places)
    or municipality.subregion = any (area.places)
    or 'all' = any (area.places);

insert into person (login, first_name, last_name, email, organisation, job, practice)
select login, first_name, last_name,
       lower(first_name || '.' || last_name) || '@example.invalid', organisation, job, true
from (values
    ('verloskundige', 'Vera', 'Oefenberg', 'verloskundigenkerkrade', 'Verloskundige'),
    ('klinischverloskundige', 'Klara', 'Oefendijk', 'ziekenhuisparkstad', 'Klinisch verloskundige'),
    ('kraamzorg', 'Karin', 'Oefenkamp', 'kraamzorgzuid', 'Kraamverzorgende'),
    ('jeugdverpleegkundige', 'Julia', 'Oefenveld', 'jgzzuidlimburg', 'Jeugdverpleegkundige'),
    ('huisarts', 'Hugo', 'Oefenhuis', 'huisartsenkerkrade', 'Huisarts'),
    ('ggz', 'Gijs', 'Oefengaard', 'ggzparkstad', 'Behandelaar ggz'),
    ('kinderopvang', 'Kim', 'Oefentuin', 'kinderopvangkerkrade', 'Pedagogisch medewerker'),
    ('sociaalteam', 'Sanne', 'Oefenplein', 'sociaalteamkerkrade', 'Medewerker sociaal team'),
    ('schuldhulp', 'Sem', 'Oefenmunt', 'schuldhulpparkstad', 'Schuldhulpverlener'),
    ('vrijwilliger', 'Vincent', 'Oefenbuur', 'buurtsteunkerkrade', 'Vrijwilliger'),
    ('casusregisseur', 'Carla', 'Oefenlijn', 'welzijnkerkrade', 'Maatschappelijk werker en casusregisseur'),
    ('knooppunt', 'Kees', 'Oefenknoop', 'gemeentekerkrade', 'Knooppuntcoördinator en procesregisseur'),
    ('trekker', 'Tessa', 'Oefenkar', 'gemeentekerkrade', 'Trekker van de lokale coalitie'),
    ('coordinator', 'Cor', 'Oefenbrug', 'gemeentekerkrade', 'Coördinator van de lokale coalitie'),
    ('wethouder', 'Wim', 'Oefenraad', 'gemeentekerkrade', 'Wethouder'),
    ('ervaringsdeskundige', 'Esra', 'Oefenpad', 'oudersparkstad', 'Ervaringsdeskundige'),
    ('aandachtsfunctionaris', 'Anna', 'Oefenhoek', 'verloskundigenkerkrade', 'Aandachtsfunctionaris'),
    ('privacyfunctionaris', 'Pieter', 'Oefenslot', 'gemeentekerkrade', 'Privacyfunctionaris'),
    ('modelleur', 'Mo', 'Oefenvorm', 'programmabureau', 'Modelleur'),
    ('beheerder', 'Bea', 'Oefenbord', 'programmabureau', 'Functioneel beheerder'),
    ('verloskundigeheerlen', 'Vivian', 'Oefenhof', 'verloskundigenheerlen', 'Verloskundige'),
    ('sociaalteamheerlen', 'Stef', 'Oefenmarkt', 'sociaalteamheerlen', 'Medewerker sociaal team'),
    ('knooppuntheerlen', 'Karel', 'Oefenkruis', 'gemeenteheerlen', 'Knooppuntcoördinator en procesregisseur'),
    ('projectleider', 'Petra', 'Oefenplan', 'programmabureau', 'Projectleider Kansrijke Start')
) as someone (login, first_name, last_name, organisation, job);

insert into person_role (person, role, organisation, municipality)
select person.login, held.role, person.organisation, municipality.code
from (values
    ('verloskundige', array['signallers', 'coalitionMembers'], array['gm0928', 'gm0882', 'gm0965']),
    ('klinischverloskundige', array['signallers'], array['Parkstad']),
    ('kraamzorg', array['signallers', 'coalitionMembers'], array['all']),
    ('jeugdverpleegkundige', array['youthNurses', 'signallers', 'caseDirectors', 'coalitionMembers'], array['all']),
    ('huisarts', array['signallers'], array['gm0928']),
    ('ggz', array['signallers'], array['Parkstad']),
    ('kinderopvang', array['signallers'], array['gm0928']),
    ('sociaalteam', array['signallers', 'caseDirectors', 'coalitionMembers'], array['gm0928']),
    ('schuldhulp', array['signallers'], array['Parkstad']),
    ('vrijwilliger', array['coalitionMembers'], array['gm0928']),
    ('casusregisseur', array['signallers', 'caseDirectors'], array['gm0928']),
    ('knooppunt', array['hubCoordinators', 'processDirectors'], array['gm0928']),
    ('trekker', array['leads', 'coalitionMembers'], array['gm0928']),
    ('coordinator', array['coordinators'], array['gm0928']),
    ('wethouder', array['boardMembers'], array['gm0928']),
    ('ervaringsdeskundige', array['experts', 'coalitionMembers'], array['Parkstad']),
    ('aandachtsfunctionaris', array['safeguardingOfficers'], array['gm0928']),
    ('privacyfunctionaris', array['privacyOfficers'], array['gm0928']),
    ('modelleur', array['modellers'], array['all']),
    ('beheerder', array['administrators'], array['all']),
    ('verloskundigeheerlen', array['signallers'], array['gm0917']),
    ('sociaalteamheerlen', array['signallers', 'caseDirectors'], array['gm0917']),
    ('knooppuntheerlen', array['hubCoordinators', 'processDirectors'], array['gm0917']),
    ('projectleider', array['projectLeaders'], array['Parkstad'])
) as works (login, roles, places)
join person on person.login = works.login
cross join unnest(works.roles) as held (role)
join municipality on municipality.code = any (works.places)
    or municipality.subregion = any (works.places)
    or 'all' = any (works.places);

update organisation set seat = 'gm0928' where code like '%kerkrade';
update organisation set seat = 'gm0917' where code like '%heerlen';
