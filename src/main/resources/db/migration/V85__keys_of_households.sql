-- One key per household for what is written about it (ADR 0033), wrapped by a key that is not in this database.

-- What an older version wrote in clear is not sealed afterwards: there are no real families yet.
do $$
begin
    if exists (select 1 from case_file) or exists (select 1 from safety_record) or exists (select 1 from form_answer) or exists (select 1 from rights_request) then
        raise exception 'Deze gegevens zijn van een oudere versie, die nog niets versleutelde. Begin met een lege database; bij oefenen: verwijder de map .practice. | This database was filled by a version without keys: begin with an empty one (practice mode: delete the folder .practice).';
    end if;
end $$;

create table household_key (
    household    text primary key,           -- a case file, a record about safety, another dossier; blindIndex for the marks
    wrapped      text not null,
    wrapping_key bigint not null,            -- which key of the wrapping keyset wrapped it
    made         timestamptz not null        -- when the key inside was made
);
create index household_key_wrapping on household_key (wrapping_key);

-- A sealed text names its row, so the row has its number before it is written. (A number that the column makes itself has a hidden sequence.)
do $$
declare
    one text;
begin
    foreach one in array array['family_member', 'form_answer', 'time_line', 'decision_record', 'safety_answer', 'safety_weighing'] loop
        execute format('alter table %I alter column id drop identity', one);
        execute format('create sequence %I owned by %I.id', one || '_id_seq', one);
        execute format('select setval(%L, coalesce(max(id), 0) + 1, false) from %I', one || '_id_seq', one);
    end loop;
end $$;

-- Days about a family are sealed texts too.
alter table case_file alter column due_date type text;
alter table case_file alter column birth_date type text;
alter table family_member alter column date_of_birth type text;
alter table family_member alter column birth_year type text;

-- Alike is found by a mark instead of the value.
drop index case_file_own_number;
alter table case_file add column own_number_mark text;
create index case_file_own_number on case_file (signaller_group, own_number_mark) where closed is null;
alter table family_member add column name_mark text;
alter table family_member add column telephone_mark text;
alter table family_member add column birth_mark text;
create index family_member_name on family_member (name_mark);
create index family_member_telephone on family_member (telephone_mark);
create index family_member_birth on family_member (birth_mark);

-- What was shown on a form, with the words that stood in it.
alter table served_form add column household text;
create index served_form_household on served_form (household);
-- A new key goes through every row of its household.
create index plan_action_case on plan_action (case_id);
create index safety_weighing_record on safety_weighing (safety_id);
alter table served_form alter column form type text;
