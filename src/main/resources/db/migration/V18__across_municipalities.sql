-- Row-level security (docs/adr/0019): a row about a family is there only for who reaches the municipality of its case.
-- Each transaction says which those are in the setting kansrijkestart.municipalities (engine.Reach); without it nothing
-- is there and nothing can be written. The owner of the tables reads everything, for named functions and for backups,
-- and changes nothing without the setting either.
create function within_reach(municipality text) returns boolean language sql stable parallel safe
    return municipality = any (string_to_array(current_setting('kansrijkestart.municipalities', true), ','));

do $$
declare
    named text;
    child record;
begin
    -- rows that carry their municipality
    foreach named in array array['case_file', 'safety_record', 'form_answer', 'access_line', 'access_review',
            'destruction_certificate', 'rights_request', 'emergency_look', 'task_row'] loop
        execute format('create policy municipality on %I using (within_reach(municipality)) '
            'with check (within_reach(municipality))', named);
    end loop;
    -- a line about no family, and a start form, which shows no case, have none
    foreach named in array array['notice', 'served_form'] loop
        execute format('create policy municipality on %I using (municipality is null or within_reach(municipality)) '
            'with check (municipality is null or within_reach(municipality))', named);
    end loop;
    -- rows that hang on such a row: it is itself held back, so seeing it is the whole question
    for child in select * from (values
        ('family_member', 'case_id', 'case_file', 'id'),
        ('time_line', 'case_id', 'case_file', 'id'),
        ('decision_record', 'case_id', 'case_file', 'id'),
        ('part', 'case_id', 'case_file', 'id'),
        ('consent', 'case_id', 'case_file', 'id'),
        ('pathway', 'case_id', 'case_file', 'id'),
        ('referral', 'case_id', 'case_file', 'id'),
        ('home_visit', 'case_id', 'case_file', 'id'),
        ('hub_meeting', 'case_id', 'case_file', 'id'),
        ('hub_meeting_participant', 'referral_id', 'hub_meeting', 'referral_id'),
        ('support_plan', 'case_id', 'case_file', 'id'),
        ('plan_action', 'case_id', 'case_file', 'id'),
        ('safety_answer', 'safety_id', 'safety_record', 'id'),
        ('safety_weighing', 'safety_id', 'safety_record', 'id'),
        ('safety_look', 'safety_id', 'safety_record', 'id')) as named (tab, key, parent, parent_key)
    loop
        execute format('create policy municipality on %1$I '
            'using (exists (select 1 from %3$I above where above.%4$I = %1$I.%2$I)) '
            'with check (exists (select 1 from %3$I above where above.%4$I = %1$I.%2$I))',
            child.tab, child.key, child.parent, child.parent_key);
    end loop;
    for named in select tablename from pg_policies where schemaname = 'public' and policyname = 'municipality' loop
        execute format('create policy owner_reads on %I for select to current_user using (true)', named);
        execute format('alter table %I enable row level security', named);
        execute format('alter table %I force row level security', named);
    end loop;
end $$;
-- What somebody wrote herself she can read wherever it went.
create policy own on form_answer for select using (person = current_setting('kansrijkestart.person', true));
-- Looks are numbered over all municipalities, by a role that does nothing else (docs/adr/0025).
create policy chain_reads on access_line for select to kansrijkestart_chain using (true);
create policy chain_numbers on access_line for update to kansrijkestart_chain using (true) with check (true);

-- What must cross municipalities: named functions that run as the owner of the tables and return a count, an id or a
-- code, and no more.

-- Where an organisation has something to do although it does not work there: it was asked, or it
-- signals, is a contact, has a safety record. Written with the row that leads there, so that nobody has to look through
-- all of them at each request.
create table organisation_reach (
    organisation text not null references organisation,
    municipality text not null references municipality,
    primary key (organisation, municipality)
);
create function reaches(asked text, place text) returns void language sql as $$
    insert into organisation_reach
    select organisation.code, municipality.code from organisation, municipality
    where organisation.code = asked and municipality.code = place
        and not exists (select 1 from organisation_area area where area.organisation = asked
            and area.municipality = place)
    on conflict do nothing
$$;
create function door_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(coalesce(new.organisation, new.grp), municipality) from task_row where task_id = new.task_id;
    return null;
end $$;
create function case_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.signaller_group, new.municipality);
    perform reaches(new.contact_group, new.municipality);
    return null;
end $$;
create function safety_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.organisation, new.municipality);
    return null;
end $$;
-- Who holds a part reaches the municipality of the family.
create function part_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.organisation, municipality) from case_file where id = new.case_id;
    return null;
end $$;
create trigger reaches after insert on task_door for each row execute function door_reaches();
create trigger reaches after insert on case_file for each row execute function case_reaches();
create trigger contact_reaches after update on case_file for each row
    when (old.contact_group is distinct from new.contact_group) execute function case_reaches();
create trigger reaches after insert on safety_record for each row execute function safety_reaches();
create trigger reaches after insert on part for each row execute function part_reaches();

-- Where somebody has something to do: her roles, where her organisation works, and what the table above adds; codes
-- with commas between.
create function reach_of(login text) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
    select coalesce(string_agg(place.municipality, ','), '') from (
        select held.municipality from person_role held where held.person = reach_of.login
        union select area.municipality from person join organisation_area area using (organisation)
            where person.login = reach_of.login
        union select more.municipality from person join organisation_reach more using (organisation)
            where person.login = reach_of.login) place
$$;

-- A mark is given once in the whole region.
create function marks_like(wanted text) returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
    select (select count(*) from case_file where mark = wanted)
        + (select count(*) from safety_record where mark = wanted)
        + (select count(*) from rights_request where mark = wanted)
$$;
revoke execute on function reach_of(text), marks_like(text) from public;
grant execute on function reach_of(text), marks_like(text) to ${programRole};
