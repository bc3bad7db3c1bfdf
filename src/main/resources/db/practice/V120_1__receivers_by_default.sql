-- Practice mode and tests only: the practice map after V120, and a hospital for who lives outside Parkstad.

insert into organisation (code, name, partner_kind, telephone, seat) values
    ('ziekenhuisheuvelland', 'Ziekenhuis Heuvelland en Mijnstreek (oefen)', 'hospital', '0800-000 0023', 'gm0935');
insert into organisation_area (organisation, municipality)
select 'ziekenhuisheuvelland', code from municipality where subregion in ('Maastricht-Heuvelland', 'Westelijke Mijnstreek');

insert into social_map_entry (id, name, organisation_name, organisation, domain, formal, for_whom, weeks_to, months_to, waiting_days, cost, contact,
                              telephone, email, website, owner, municipality, source, saved_at, checked_on, checked_by)
select replace(organisation.code, 'ziekenhuis', 'ziekenhuis-'), 'Zorg in het ziekenhuis bij zwangerschap en geboorte', organisation.name, organisation.code,
       'medical', true, 'Zwangeren met een verwijzing, en ouders die praten willen over een eerdere zwangerschap of verlies', 42, 2, 5,
       'zorgverzekering, eigen risico', 'Polikliniek (oefen)', organisation.telephone, organisation.code || '@example.invalid', '', organisation.code,
       coalesce(organisation.seat, 'gm0928'), 'oefengegevens', timestamptz '2026-11-02 10:00+01', date '2026-11-02', 'coordinator'
from organisation where partner_kind = 'hospital';
insert into social_map_area (entry, municipality)
select entry.id, area.municipality
from social_map_entry entry join organisation on organisation.code = entry.organisation and partner_kind = 'hospital'
join organisation_area area on area.organisation = entry.organisation and area.municipality like 'gm%';

delete from social_map_need
where need in ('unplannedPregnancy', 'earlierPregnancy')
  and entry in (select entry.id from social_map_entry entry join organisation on organisation.code = entry.organisation
                where partner_kind in ('socialTeam', 'socialWork'));
insert into social_map_need (entry, need)
select entry.id, rule.need
from social_map_entry entry
join organisation on organisation.code = entry.organisation
join receiver_rule rule on organisation.partner_kind in (rule.kind, rule.fallback_kind)
where rule.need in ('unplannedPregnancy', 'earlierPregnancy')
   or rule.need = 'vulnerablePregnancyConsultation' and organisation.partner_kind = 'hospital';

-- The real public number of the information point (fiom.nl), day and night; the other numbers on this map stay invented ones.
update social_map_entry
set name = 'Fiom keuzehulp en Informatiepunt onbedoelde zwangerschap', contact = 'Informatiepunt, dag en nacht', telephone = '0800-6160', website = 'https://fiom.nl',
    for_whom = 'Iedereen met vragen over een onbedoelde zwangerschap, ook zonder naam'
where id = 'fiom';
