-- Practice mode and tests only. Organisations with "(oefen)" are fictive. Those without are the public organisations and programmes of
-- Zuid-Limburg, with the keys of the pages they come from; their telephone numbers (0800-000 …) and contact points are fictive, and nobody checked
-- them yet.

insert into social_map_entry (id, name, organisation_name, organisation, domain, formal, for_whom, weeks_to, months_to, waiting_days,
                              cost, contact, telephone, email, website, owner, municipality, source, saved_at, checked_on, checked_by)
select entry.id, entry.name, organisation.name, organisation.code, entry.domain, entry.formal, entry.for_whom, entry.weeks_to, entry.months_to,
       entry.waiting_days, entry.cost, entry.contact, organisation.telephone, organisation.code || '@example.invalid', '',
       organisation.code, coalesce(organisation.seat, 'gm0928'), 'oefengegevens', timestamptz '2026-11-02 10:00+01', date '2026-11-02', 'coordinator'
from (values
    ('geldzorgen-parkstad', 'Hulp bij geldzorgen en schulden', 'schuldhulpparkstad', 'social', true, 'Iedereen met geldzorgen, ook zonder schulden', null::int, null::int, 5, 'gratis', 'Aanmeldpunt (oefen)'),
    ('sociaalteam-kerkrade', 'Sociaal team in de wijk', 'sociaalteamkerkrade', 'social', true, 'Gezinnen met een of meer vragen', null, null, 10, 'gratis', 'Dienst van de dag (oefen)'),
    ('sociaalteam-heerlen', 'Sociaal team in de buurt', 'sociaalteamheerlen', 'social', true, 'Gezinnen met een of meer vragen', null, null, 10, 'gratis', 'Dienst van de dag (oefen)'),
    ('welzijn-kerkrade', 'Maatschappelijk werk', 'welzijnkerkrade', 'social', true, 'Iedereen die wil praten over wat zwaar is', null, null, 10, 'gratis', 'Spreekuur (oefen)'),
    ('welzijn-heerlen', 'Maatschappelijk werk', 'welzijnheerlen', 'social', true, 'Iedereen die wil praten over wat zwaar is', null, null, 10, 'gratis', 'Spreekuur (oefen)'),
    ('buurtsteun-kerkrade', 'Steun van een vrijwilliger thuis', 'buurtsteunkerkrade', 'informal', false, 'Ouders die een luisterend oor of praktische steun willen', null, 72, 15, 'gratis', 'Coördinator vrijwilligers (oefen)'),
    ('buurtsteun-heerlen', 'Steun van een vrijwilliger thuis', 'buurtsteunheerlen', 'informal', false, 'Ouders die een luisterend oor of praktische steun willen', null, 72, 15, 'gratis', 'Coördinator vrijwilligers (oefen)'),
    ('werkplein-kerkrade', 'Vragen over werk en uitkering', 'werkinkomenkerkrade', 'social', true, 'Inwoners zonder werk of met te weinig inkomen', null, null, 10, 'gratis', 'Balie (oefen)'),
    ('werkplein-heerlen', 'Vragen over werk en uitkering', 'werkinkomenheerlen', 'social', true, 'Inwoners zonder werk of met te weinig inkomen', null, null, 10, 'gratis', 'Balie (oefen)'),
    ('ggz-parkstad', 'Behandeling bij psychische klachten', 'ggzparkstad', 'medical', true, 'Volwassenen, met voorrang voor zwangeren', null, null, 30, 'zorgverzekering, eigen risico', 'Aanmeldteam (oefen)'),
    ('huisartsen-kerkrade', 'Huisarts en praktijkondersteuner', 'huisartsenkerkrade', 'medical', true, 'Patiënten van de praktijken', null, null, 3, 'zorgverzekering', 'Assistente (oefen)'),
    ('huisartsen-heerlen', 'Huisarts en praktijkondersteuner', 'huisartsenheerlen', 'medical', true, 'Patiënten van de praktijken', null, null, 3, 'zorgverzekering', 'Assistente (oefen)'),
    ('verloskundigen-kerkrade', 'Begeleiding door de verloskundige', 'verloskundigenkerkrade', 'medical', true, 'Zwangeren, ook zonder verzekering', 42, 2, 2, 'zorgverzekering', 'Praktijk (oefen)'),
    ('verloskundigen-heerlen', 'Begeleiding door de verloskundige', 'verloskundigenheerlen', 'medical', true, 'Zwangeren, ook zonder verzekering', 42, 2, 2, 'zorgverzekering', 'Praktijk (oefen)'),
    ('kraamzorg-zuid', 'Kraamzorg en hulp bij de eigen bijdrage', 'kraamzorgzuid', 'medical', true, 'Gezinnen die een kind verwachten of net kregen', 42, 2, 5, 'zorgverzekering, eigen bijdrage', 'Planning (oefen)'),
    ('jgz-huisbezoek', 'Prenataal huisbezoek', 'jgzzuidlimburg', 'public', true, 'Zwangeren die dat willen', 36, null, 5, 'gratis', 'Team huisbezoek (oefen)'),
    ('jgz-contact', 'Jeugdgezondheidszorg: vragen over opvoeden en groeien', 'jgzzuidlimburg', 'public', true, 'Ouders van jonge kinderen', null, 216, 5, 'gratis', 'Consultatiebureau (oefen)'),
    ('jgz-voorzorg', 'VoorZorg', 'jgzzuidlimburg', 'public', true, 'Jonge vrouwen die hun eerste kind krijgen', 28, 24, 10, 'gratis', 'VoorZorgteam (oefen)')
) as entry (id, name, organisation, domain, formal, for_whom, weeks_to, months_to, waiting_days, cost, contact)
join organisation on organisation.code = entry.organisation;

-- In the other municipalities each organisation to practise with has one entry, looked after by the coalition.
insert into social_map_entry (id, name, organisation_name, organisation, domain, formal, for_whom, months_to, waiting_days, cost, contact, telephone,
                              email, website, owner, municipality, source, saved_at, checked_on, checked_by)
select sort.slug || '-' || substr(organisation.code, length(sort.slug) + 1), sort.name, organisation.name, organisation.code, sort.domain, sort.formal,
       sort.for_whom, sort.months_to, sort.waiting_days, sort.cost, 'Balie (oefen)', organisation.telephone, organisation.code || '@example.invalid', '',
       null, organisation.seat, 'oefengegevens', timestamptz '2026-11-02 10:00+01', date '2026-11-02', 'coordinator'
from (values
    ('huisartsen', 'generalPractice', 'Huisarts en praktijkondersteuner', 'medical', true, 'Patiënten van de praktijken', null::int, 3, 'zorgverzekering'),
    ('sociaalteam', 'socialTeam', 'Sociaal team in de buurt', 'social', true, 'Gezinnen met een of meer vragen', null, 10, 'gratis'),
    ('welzijn', 'socialWork', 'Maatschappelijk werk', 'social', true, 'Iedereen die wil praten over wat zwaar is', null, 10, 'gratis'),
    ('werkinkomen', 'workIncome', 'Vragen over werk en uitkering', 'social', true, 'Inwoners zonder werk of met te weinig inkomen', null, 10, 'gratis'),
    ('buurtsteun', 'informal', 'Steun van een vrijwilliger thuis', 'informal', false, 'Ouders die een luisterend oor of praktische steun willen', 72, 15, 'gratis')
) as sort (slug, kind, name, domain, formal, for_whom, months_to, waiting_days, cost)
join organisation on organisation.partner_kind = sort.kind and organisation.code like sort.slug || '%'
where organisation.seat not in ('gm0928', 'gm0917');

insert into social_map_area (entry, municipality)
select entry.id, area.municipality from social_map_entry entry join organisation_area area on area.organisation = entry.organisation;

-- What each kind of organisation is asked for by the start values, in both places of the order.
insert into social_map_need (entry, need)
select entry.id, rule.need
from social_map_entry entry
join organisation on organisation.code = entry.organisation
join receiver_rule rule on organisation.partner_kind in (rule.kind, rule.fallback_kind)
where rule.need not in ('unclear', 'vulnerablePregnancyConsultation') and organisation.partner_kind <> 'youthHealthCare';

insert into social_map_need (entry, need) values
    ('kraamzorg-zuid', 'insuranceCareCosts'),
    ('buurtsteun-kerkrade', 'smallNetwork'), ('buurtsteun-kerkrade', 'stress'), ('buurtsteun-kerkrade', 'parenting'),
    ('buurtsteun-heerlen', 'smallNetwork'), ('buurtsteun-heerlen', 'stress'), ('buurtsteun-heerlen', 'parenting'),
    ('jgz-huisbezoek', 'prenatalHomeVisit'),
    ('jgz-contact', 'jgzContact'), ('jgz-contact', 'parenting'), ('jgz-contact', 'bonding'), ('jgz-contact', 'childHealth'),
    ('jgz-voorzorg', 'voorZorg'), ('jgz-voorzorg', 'youngParent');

update social_map_entry set intervention = 'prenataal-huisbezoek' where id = 'jgz-huisbezoek';
update social_map_entry set intervention = 'voorzorg' where id = 'jgz-voorzorg';
-- The youth health care of the region, played by the team one can practise as.
update social_map_entry set organisation_name = 'GGD Zuid Limburg, JGZ (oefen)', source = 'TB-PHB, TB-VZ, TB-POD' where organisation = 'jgzzuidlimburg';

insert into social_map_entry (id, name, organisation_name, organisation, domain, formal, for_whom, weeks_to, months_to, cost, contact, telephone,
                              email, website, owner, municipality, intervention, source, saved_at)
select entry.id, entry.name, entry.organisation_name, null, entry.domain, entry.formal, entry.for_whom, entry.weeks_to, entry.months_to, entry.cost,
       'Aanspreekpunt (oefen)', entry.telephone, '', '', null, entry.keeper, entry.intervention, entry.source, timestamptz '2026-11-02 10:00+01'
from (values
    ('ggd-nu-niet-zwanger', 'Nu Niet Zwanger', 'GGD Zuid Limburg', 'public', true, 'Mensen met een kinderwensvraag in een ingewikkeld leven', null::int, null::int, 'gratis', '0800-000 0203', 'gm0917', 'nu-niet-zwanger', 'NNZ, GGDZW'),
    ('geboortezorg-limburg-flex', 'Geboortezorg Flex: kraamzorg zonder eigen bijdrage of langer', 'Geboortezorg Limburg', 'medical', true, 'Gezinnen in een kwetsbare situatie, verzekerd bij CZ of VGZ', 42, 6, 'zie de voorwaarden van de proef', '0800-000 0204', 'gm0928', 'geboortezorg-flex', 'FLEX, FLEX2'),
    ('home-start-zuid', 'Home-Start', 'Humanitas', 'informal', false, 'Ouders met gewone opvoedvragen en weinig mensen om zich heen', null, 204, 'gratis', '0800-000 0206', 'gm0928', 'home-start', 'HS, HUM-HS'),
    ('buurtgezinnen-zuid', 'Buurtgezinnen', 'Buurtgezinnen', 'informal', false, 'Gezinnen die overbelast zijn', null, 216, 'gratis', '0800-000 0207', 'gm0928', 'buurtgezinnen', 'BG'),
    ('sjpruut-heerlen', 'Moedercafé Sjpruut', 'Gemeente Heerlen', 'informal', false, 'Moeders in de buurt', null, 48, 'gratis', '0800-000 0208', 'gm0917', 'moedercafe', 'CBS-HRL'),
    ('fiom', 'Hulp bij onbedoelde zwangerschap en jong ouderschap', 'Fiom', 'social', true, 'Iedereen met vragen over een onbedoelde zwangerschap', 42, null, 'gratis', '0800-000 0209', 'gm0928', null, 'FIOM, NNZ'),
    ('koraal-lvb', 'Steun voor ouders met een licht verstandelijke beperking', 'Koraal', 'social', true, 'Ouders met een licht verstandelijke beperking', null, 216, 'via de gemeente', '0800-000 0210', 'gm0928', null, 'TB-VZ'),
    ('radar-lvb', 'Steun voor ouders met een licht verstandelijke beperking', 'Radar', 'social', true, 'Ouders met een licht verstandelijke beperking', null, 216, 'via de gemeente', '0800-000 0211', 'gm0928', null, 'TB-VZ')
) as entry (id, name, organisation_name, domain, formal, for_whom, weeks_to, months_to, cost, telephone, keeper, intervention, source);

-- A place is a municipality, a subregion or 'all'.
insert into social_map_area (entry, municipality)
select area.entry, municipality.code
from (values
    ('ggd-nu-niet-zwanger', array['all']),
    ('geboortezorg-limburg-flex', array['Parkstad', 'gm1883']),
    ('home-start-zuid', array['all']), ('buurtgezinnen-zuid', array['all']), ('sjpruut-heerlen', array['gm0917']), ('fiom', array['all']),
    ('koraal-lvb', array['all']), ('radar-lvb', array['all'])
) as area (entry, places)
join municipality on municipality.code = any (area.places) or municipality.subregion = any (area.places) or 'all' = any (area.places);

insert into social_map_need (entry, need) values
    ('ggd-nu-niet-zwanger', 'unplannedPregnancy'), ('ggd-nu-niet-zwanger', 'earlierPlacement'),
    ('geboortezorg-limburg-flex', 'insuranceCareCosts'),
    ('home-start-zuid', 'informalSupport'), ('home-start-zuid', 'smallNetwork'), ('home-start-zuid', 'parenting'),
    ('buurtgezinnen-zuid', 'informalSupport'), ('buurtgezinnen-zuid', 'smallNetwork'), ('buurtgezinnen-zuid', 'stress'),
    ('sjpruut-heerlen', 'smallNetwork'), ('fiom', 'unplannedPregnancy'), ('fiom', 'youngParent'),
    ('koraal-lvb', 'learningDisability'), ('radar-lvb', 'learningDisability');
