-- "Mijn gezinnen": what somebody takes part in reads as much as the page shows, however many families are over.

-- The family's file is closed: of those who took part, running and closed ones are looked for apart.
alter table part add column over boolean not null default false;
update part set over = true from case_file file where file.id = part.case_id and file.closed is not null;
create function case_over() returns trigger language plpgsql as $$
begin
    update part set over = new.closed is not null where case_id = new.id and ended is null;
    return null;
end $$;
create trigger over_for_parts after update on case_file for each row
    when ((old.closed is null) is distinct from (new.closed is null)) execute function case_over();
drop index part_person;
create index part_own on part (person, over, id) where ended is null;

-- The step of a family that is due first; what ended costs nothing.
create index task_row_open_case on task_row (case_id, due, task_id) where ended is null;

-- A family is found by the own number when it is closed too.
drop index case_file_own_number;
create index case_file_own_number on case_file (signaller_group, own_number_mark) where own_number_mark is not null;

-- The same search twice a day counts once; what was looked for is a mark that says nothing.
alter table search_count add column what text;

-- How, when and in which language the parent is reached, and what is safe: as she says it.
alter table family_member add column reach_how text, add column reach_when text, add column language text,
    add column reach_safely text;
