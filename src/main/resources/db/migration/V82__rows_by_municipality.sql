-- Row-level security (docs/adr/0032): a row about a family is there only for who reaches the municipality of its case. Each transaction says
-- which those are in the setting kansrijkestart.municipalities (engine.Reach); without it nothing is there and nothing can be written.
-- The owner of the tables reads everything, for the functions of V83 and for backups, and changes nothing without the setting either.

create function within_reach(municipality text) returns boolean language sql stable parallel safe
    return municipality = any (string_to_array(current_setting('kansrijkestart.municipalities', true), ','));

-- Where a row had no municipality of its own.
alter table notice add column municipality text;
alter table served_form add column municipality text;
update notice set municipality = (select municipality from case_file where id = notice.case_id);
update form_answer set municipality = (select municipality from case_file where id = form_answer.case_id) where municipality is null;
delete from served_form;

-- A line about a family lives where its case (or a parent's request) does, whoever writes it; a line about no family has no municipality.
create function place_of_notice() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    new.municipality := (select municipality from (select id, municipality from case_file union all select id, municipality from rights_request) kept
        where kept.id = new.case_id);
    return new;
end $$;
create trigger notice_has_its_place before insert or update on notice for each row execute function place_of_notice();

-- Rows that carry their municipality.
create policy municipality on case_file using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on safety_record using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on form_answer using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on access_line using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on access_review using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on destruction_certificate using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on rights_request using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on emergency_look using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on task_row using (within_reach(municipality)) with check (within_reach(municipality));
-- What somebody wrote herself she can read wherever it went.
create policy own on form_answer for select using (person = current_setting('kansrijkestart.person', true));
-- A line about no family, and a start form, which shows no case.
create policy municipality on notice using (municipality is null or within_reach(municipality)) with check (municipality is null or within_reach(municipality));
create policy municipality on served_form using (municipality is null or within_reach(municipality)) with check (municipality is null or within_reach(municipality));

-- Rows that hang on such a row.
do $$
declare
    child record;
begin
    for child in select * from (values
        ('family_member', 'case_id', 'case_file', 'id'),
        ('time_line', 'case_id', 'case_file', 'id'),
        ('decision_record', 'case_id', 'case_file', 'id'),
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
        -- the row above is itself held back, so seeing it is the whole question
        execute format('create policy municipality on %1$I using (exists (select 1 from %3$I above where above.%4$I = %1$I.%2$I)) '
            'with check (exists (select 1 from %3$I above where above.%4$I = %1$I.%2$I))', child.tab, child.key, child.parent, child.parent_key);
    end loop;
end $$;

do $$
declare
    named text;
begin
    for named in select tablename from pg_policies where schemaname = 'public' and policyname = 'municipality'
    loop
        execute format('create policy owner_reads on %I for select to current_user using (true)', named);
        execute format('alter table %I enable row level security', named);
        execute format('alter table %I force row level security', named);
    end loop;
end $$;
