-- The social map: who offers what to whom in which municipality, how sure that is, and the menukaart of interventions.
-- What is below about organisations with "(oefen)" is fictive; telephone numbers 0800-000 … belong to nobody.

create table intervention (
    id                text primary key,
    name              text not null,
    phase             text not null,                -- before, during, after, duringAfter
    for_whom          text not null,
    form              text not null,                -- what it is, in a sentence
    level             text not null,                -- recognition; unknown where none was found
    recognised_on     date,
    recognised_until  date,                         -- a recognition holds five years
    provider          text not null,
    source            text not null                 -- key of the page it comes from
);

create table social_map_entry (
    id                text primary key,             -- the mark that imports know it by
    dossier           text not null unique default gen_random_uuid(), -- business key of its check
    name              text not null,
    organisation_name text not null,
    organisation      text references organisation, -- null: does not work with this program
    domain            text not null,
    formal            boolean not null,
    for_whom          text not null,
    weeks_from        integer check (weeks_from between 0 and 42),
    weeks_to          integer check (weeks_to between 0 and 42),
    months_to         integer check (months_to between 0 and 216),
    capacity          integer check (capacity >= 0),
    waiting_days      integer check (waiting_days >= 0),
    cost              text not null,
    contact           text not null,
    telephone         text not null,
    email             text not null,
    website           text not null,
    owner             text references organisation, -- who checks it; null: the coordinator of the coalition
    municipality      text not null references municipality, -- whose coalition keeps it
    intervention      text references intervention,
    source            text not null,
    saved_at          timestamptz not null,
    checked_on        date,                         -- a person looked whether it is still so; saving is not checking
    checked_by        text,
    check_due         timestamptz,                  -- null: no check planned yet
    answer_due        timestamptz,
    reminder_at       timestamptz,
    take_over_due     timestamptz,
    round             integer not null default 1,   -- each check begins a new one: older evidence no longer counts
    amber_since       timestamptz,
    amber_reason      text,
    retired_at        timestamptz
);
create index social_map_entry_organisation on social_map_entry (organisation);

create table social_map_need (
    entry text not null references social_map_entry,
    need  text not null,
    primary key (entry, need)
);
create table social_map_area (
    entry        text not null references social_map_entry,
    municipality text not null references municipality,
    primary key (entry, municipality)
);
create index social_map_area_municipality on social_map_area (municipality);

-- What real referrals told about an entry. Nothing in it says which family or person.
create table social_map_evidence (
    id           bigint generated always as identity primary key,
    entry        text not null references social_map_entry,
    round        integer not null,
    at           timestamptz not null,
    kind         text not null,
    working_days integer                            -- until the answer
);
create index social_map_evidence_entry on social_map_evidence (entry, round);

-- Messages about an entry are about no family.
alter table notice drop constraint if exists notice_case_id_fkey;

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('term.socialMap.answer', 10, 'workingDays', 10, 'workingDays', 'Eigenaar kijkt een vermelding van de sociale kaart na', 'Landelijke startwaarde'),
    ('term.socialMap.reminder', 5, 'workingDays', 5, 'workingDays', 'Herinnering aan de eigenaar van een vermelding', 'Landelijke startwaarde'),
    ('term.socialMap.takeOver', 5, 'workingDays', 5, 'workingDays', 'Coördinator kijkt een vermelding na als de eigenaar stil blijft', 'Landelijke startwaarde'),
    ('limit.socialMap.doubts', 3, 'count', 3, 'count', 'Zo vaak op rij geen antwoord of geen plek: dan vraagt de vermelding om een controle', 'Landelijke startwaarde');

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

-- Which programmes a municipality has is what its map offers.
drop table programme_offer;
