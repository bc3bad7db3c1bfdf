-- Forms of work that is about no family (a coalition, its agreements, the social map) are kept beside those of families.
alter table form_answer drop constraint form_answer_case_id_fkey;
alter table form_answer add column municipality text;
