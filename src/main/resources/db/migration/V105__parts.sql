-- Who sees a family holds a part in its help (docs/adr/0037): a person, for an organisation and where it needs one in a role, and what for.
-- It is asked for at each request together with what the person is at that moment; a row that is not true any more gives nothing.
create table part (
    id           bigint generated always as identity primary key,
    case_id      text not null references case_file,
    person       text not null,
    organisation text not null,
    role         text,                    -- must be held for the organisation in the municipality of the case; null: none is needed
    kind         text not null check (kind in ('signaller', 'contact', 'director', 'helper', 'standIn')),
    began        timestamptz not null,
    until        timestamptz,             -- the last moment of who stands in
    ended        timestamptz,
    why_ended    text
);
create unique index part_runs_once on part (case_id, person, organisation, kind) where ended is null;
create index part_person on part (person) where ended is null;

create policy municipality on part using (exists (select 1 from case_file above where above.id = part.case_id))
    with check (exists (select 1 from case_file above where above.id = part.case_id));
create policy owner_reads on part for select to current_user using (true);
alter table part enable row level security;
alter table part force row level security;

-- The contact stays the contact beside a director: where there is none any more, the family still has somebody.
alter table case_file add column director_group text;
update case_file set director_group = contact_group, contact = signaller, contact_group = signaller_group where case_director is not null;

insert into part (case_id, person, organisation, role, kind, began) select id, signaller, signaller_group, 'signallers', 'signaller', opened from case_file;
insert into part (case_id, person, organisation, kind, began) select id, contact, contact_group, 'contact', opened from case_file;
insert into part (case_id, person, organisation, role, kind, began)
    select id, case_director, director_group, 'caseDirectors', 'director', opened from case_file where case_director is not null;

-- Who holds a part reaches the municipality of the family.
create function part_reaches() returns trigger language plpgsql as $$
begin
    perform reaches(new.organisation, municipality) from case_file where id = new.case_id;
    return null;
end $$;
create trigger reaches after insert on part for each row execute function part_reaches();

-- A task for a director is for that person at that organisation.
update task_door set organisation = file.director_group from task_row task, case_file file
    where task.task_id = task_door.task_id and file.id = task.case_id and task_door.grp = 'caseDirectors' and task_door.person = file.case_director;
