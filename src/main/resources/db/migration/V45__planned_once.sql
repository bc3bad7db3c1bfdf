-- What requests and steps ask all the time is plpgsql: the database plans a statement in it once for a connection, but
-- one of a function in sql at each call. What they answer is as before (V14, V18).
create or replace function reach_of(login text) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
    return (select coalesce(string_agg(place.municipality, ','), '') from (
        select held.municipality from person_role held where held.person = reach_of.login
        union select area.municipality from person join organisation_area area using (organisation)
            where person.login = reach_of.login
        union select more.municipality from person join organisation_reach more using (organisation)
            where person.login = reach_of.login) place);
end $$;

create or replace function somebody_opens(grp text, organisation text, person text, place text) returns boolean
language plpgsql stable as $$
#variable_conflict use_column
begin
    return exists (select 1 from person someone join person_role held on held.person = someone.login
        where someone.active and held.municipality = somebody_opens.place
            and (held.role = somebody_opens.grp or someone.organisation = somebody_opens.grp
                and held.organisation = somebody_opens.grp and does_care(held.role))
            and (somebody_opens.organisation is null or held.organisation = somebody_opens.organisation)
            and (somebody_opens.person is null or held.person = somebody_opens.person));
end $$;

create or replace function reaches(asked text, place text) returns void language plpgsql as $$
#variable_conflict use_column
begin
    insert into organisation_reach
    select organisation.code, municipality.code from organisation, municipality
    where organisation.code = asked and municipality.code = place
        and not exists (select 1 from organisation_area area where area.organisation = asked
            and area.municipality = place)
        and not exists (select 1 from organisation_reach more where more.organisation = asked
            and more.municipality = place)
    on conflict do nothing;
end $$;
