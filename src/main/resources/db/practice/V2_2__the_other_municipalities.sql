-- Practice mode and tests only: in each of the other municipalities somebody receives every kind of help, and a Knooppunt
-- coordinator solves what stalls. Fictive, and recognisable as such.

create temporary table practice_place (code text, slug text, first_name text, last_name text);
insert into practice_place values
    ('gm0888', 'beek', 'Bas', 'Oefenbeek'),
    ('gm1954', 'beekdaelen', 'Bodil', 'Oefendal'),
    ('gm0899', 'brunssum', 'Bram', 'Oefenheide'),
    ('gm1903', 'eijsdenmargraten', 'Eva', 'Oefengaarde'),
    ('gm1729', 'gulpenwittem', 'Guus', 'Oefengulp'),
    ('gm0882', 'landgraaf', 'Lotte', 'Oefenland'),
    ('gm0935', 'maastricht', 'Milan', 'Oefenmaas'),
    ('gm0938', 'meerssen', 'Mara', 'Oefenmeer'),
    ('gm0965', 'simpelveld', 'Siem', 'Oefenspoor'),
    ('gm1883', 'sittardgeleen', 'Saar', 'Oefengroen'),
    ('gm0971', 'stein', 'Stan', 'Oefensteen'),
    ('gm0981', 'vaals', 'Vita', 'Oefendrieland'),
    ('gm0994', 'valkenburgaandegeul', 'Vic', 'Oefengrot'),
    ('gm0986', 'voerendaal', 'Vos', 'Oefenvoer');

create temporary table practice_organisation as
select sort.slug || place.slug as code, sort.name || ' ' || municipality.name || ' (oefen)' as name, sort.kind, place.code as municipality,
       '0800-000 ' || lpad((99 + row_number() over (order by place.slug, sort.slug))::text, 4, '0') as telephone
from practice_place place
join municipality on municipality.code = place.code
cross join (values
    ('huisartsen', 'Huisartsen', 'generalPractice'),
    ('sociaalteam', 'Sociaal team', 'socialTeam'),
    ('welzijn', 'Welzijn', 'socialWork'),
    ('werkinkomen', 'Werk en inkomen', 'workIncome'),
    ('buurtsteun', 'Buurtsteun', 'informal'),
    ('gemeente', 'Gemeente', 'municipalityPolicy')
) as sort (slug, name, kind);

insert into organisation (code, name, partner_kind, telephone, seat) select code, name, kind, telephone, municipality from practice_organisation;
insert into organisation_area (organisation, municipality) select code, municipality from practice_organisation;

-- They can log in; the first page lists them apart, so that its table stays readable.
insert into person (login, first_name, last_name, email, organisation, job, practice)
select 'knooppunt' || slug, first_name, last_name, lower(first_name || '.' || last_name) || '@example.invalid', 'gemeente' || slug,
       'Knooppuntcoördinator en procesregisseur', false
from practice_place;

insert into person_role (person, role, organisation, municipality)
select 'knooppunt' || slug, role, 'gemeente' || slug, code
from practice_place cross join unnest(array['hubCoordinators', 'processDirectors']) as held (role);

drop table practice_organisation, practice_place;
