-- The menukaart and the public organisations and programmes of Zuid-Limburg, as found on public pages (the keys of the sources stand
-- beside them). Telephone numbers and contact points are fictive: 0800-000 … and "(oefen)". Nothing here was checked by a person yet.

insert into intervention (id, name, phase, for_whom, form, level, recognised_on, recognised_until, provider, source) values
    ('nu-niet-zwanger', 'Nu Niet Zwanger', 'before', 'Mensen met meer problemen tegelijk die vruchtbaar zijn', 'De eigen hulpverlener praat over kinderwens, seksualiteit en anticonceptie; een regionale coördinator helpt.', 'unknown', null, null, 'GGD en zorgorganisaties', 'NNZ, NNZ-FAQ, NNZ-VK'),
    ('kinderwensconsult', 'Kinderwensconsult', 'before', 'Iedereen met een kinderwens', 'Een gesprek met de verloskundige of de huisarts voor de zwangerschap.', 'unknown', null, null, 'Verloskundige, huisarts', 'TB-VA'),
    ('centering-zwangerschap', 'CenteringZwangerschap', 'during', 'Alle zwangeren, in een groep van 8 tot 12', 'Tien bijeenkomsten van twee uur: negen voor en een na de geboorte.', 'unknown', null, null, 'Verloskundigenpraktijken', 'KNOV-CP, KN-CZ'),
    ('centering-ouderschap', 'CenteringOuderschap', 'after', 'Ouders in de eerste jaren', 'Groepen van zes tot acht ouders met hun kind.', 'unknown', null, null, 'JGZ', 'KN-CZ'),
    ('prenataal-huisbezoek', 'Prenataal huisbezoek JGZ', 'during', 'Zwangeren in een (mogelijk) kwetsbare situatie', 'Een of enkele bezoeken van de jeugdverpleegkundige, thuis of per beeld.', 'legalDuty', null, null, 'JGZ GGD Zuid Limburg', 'TB-PHB'),
    ('voorzorg', 'VoorZorg', 'duringAfter', 'Jonge vrouwen die hun eerste kind krijgen, met veel problemen tegelijk; aanmelden voor week 28', '40 tot 60 bezoeken van de VoorZorgverpleegkundige, tot het kind 2 jaar is.', 'unknown', null, null, 'JGZ GGD Zuid Limburg', 'TB-VZ, VZ-EN, JPW-VZ, NJI-VZ'),
    ('stevig-ouderschap', 'Stevig Ouderschap', 'duringAfter', 'Gezinnen die het zwaarder hebben dan gemiddeld', 'Ongeveer vier bezoeken voor en zes tot tien na de geboorte door een opgeleide jeugdverpleegkundige.', 'firstIndications', '2017-09-14', '2022-09-14', 'JGZ met een licentie van het NCJ', 'LGL-SO, NCJ-SO'),
    ('samenstarten', 'SamenStarten (DMO-protocol)', 'after', 'Alle gezinnen met een kind tot 4 jaar', 'Een vaste manier van praten over gezin, ontwikkeling en omgeving op het consultatiebureau.', 'wellSubstantiated', '2018-11-29', '2023-11-29', 'JGZ', 'NJI-SS'),
    ('home-start', 'Home-Start', 'duringAfter', 'Ouders met gewone opvoedvragen en weinig mensen om zich heen', 'Een getrainde vrijwilliger komt elke week; een coördinator begeleidt.', 'goodIndications', '2019-04-08', '2024-04-08', 'Humanitas, welzijn', 'HS, NJI-HS, HS-ERK'),
    ('moeders-informeren-moeders', 'Moeders Informeren Moeders', 'after', 'Moeders met een eerste kind tot 18 maanden', 'Elke maand een bezoek van een ervaren moeder.', 'unknown', null, null, 'JGZ, welzijn', 'MIM'),
    ('buurtgezinnen', 'Buurtgezinnen', 'after', 'Gezinnen die overbelast zijn', 'Een koppeling aan een steungezin in de buurt, met een proeftijd en een afspraak op papier. Gratis.', 'unknown', null, null, 'Coördinator Buurtgezinnen', 'BG'),
    ('geboortezorg-flex', 'Geboortezorg Flex', 'after', 'Gezinnen in een kwetsbare situatie in Parkstad en Sittard-Geleen', 'Kraamzorg zonder eigen bijdrage of langer dan gewoon. Proef vanaf oktober 2021; hoe het nu staat is niet gevonden.', 'unknown', null, null, 'Geboortezorg Limburg, CZ, VGZ, gemeenten en GGD', 'FLEX, FLEX2, NZG-FLEX, NHN-FLEX'),
    ('smooth', 'SMOOTH', 'during', 'Zwangeren in Zuid-Limburg', 'Project naast het prenataal huisbezoek en VoorZorg; de inhoud is niet gevonden.', 'unknown', null, null, 'Zuid-Limburg', 'TB-PHB'),
    ('mind2care', 'Mind2Care', 'during', 'Alle zwangeren', 'Vragenlijst die de zwangere zelf thuis invult, met meteen een advies.', 'instrument', null, null, 'VSV', 'MGG-M2C, NTVG-M2C'),
    ('r4u', 'R4U', 'during', 'Alle zwangeren, ook vragen aan de partner', 'Vragenlijst bij de intake, met acht domeinen.', 'instrument', null, null, 'VSV', 'SV-R4U, KP-R4U'),
    ('alpha-nl', 'ALPHA-NL', 'during', 'Alle zwangeren', 'Vragenlijst op papier voor het tweede of derde consult.', 'instrument', null, null, 'VSV', 'KN-ALPHA'),
    ('epds', 'EPDS-screening', 'after', 'Alle moeders, op 1, 3 en 6 maanden', 'Tien vragen over somberheid, besproken met de verloskundige of de JGZ.', 'instrument', null, null, 'JGZ', 'POSTUP, KN-EPDS'),
    ('moeders-van-rotterdam', 'Moeders van Rotterdam', 'duringAfter', 'Vrouwen in een zeer kwetsbare situatie, alleen in Rotterdam', 'Intensieve begeleiding tijdens en na de zwangerschap.', 'unknown', null, null, 'Rotterdam', 'MC-KW'),
    ('moedercafe', 'Moedercafé, zoals Sjpruut in Heerlen', 'duringAfter', 'Moeders in de buurt', 'Inloop waar moeders elkaar ontmoeten.', 'unknown', null, null, 'Gemeente Heerlen', 'CBS-HRL');

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
