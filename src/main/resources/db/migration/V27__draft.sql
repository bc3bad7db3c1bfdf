-- What somebody typed in a form and did not send yet (docs/adr/0038).
create table draft (
    place        text not null,           -- the task; of a start form the process that it begins
    person       text not null,           -- who typed it, and the only one who reads it
    municipality text,                    -- of the case; a start form has none yet
    household    text not null,           -- whose key sealed it; a start form has a key of its own: draft-…
    answers      text not null,           -- sealed
    at           timestamptz not null,    -- when it was kept last
    primary key (place, person)
);
create index draft_household on draft (household);

create policy municipality on draft using (municipality is null or within_reach(municipality))
    with check (municipality is null or within_reach(municipality));
create policy owner_reads on draft for select to current_user using (true);
alter table draft enable row level security;
alter table draft force row level security;
revoke truncate on draft from ${programRole};

-- A task that ended, by whatever way, has no drafts any more.
create function drafts_of_task_go() returns trigger language plpgsql as $$
begin
    delete from draft where place = old.task_id;
    return null;
end $$;
create trigger drafts_go after update on task_row for each row when (old.ended is null and new.ended is not null)
    execute function drafts_of_task_go();
create trigger drafts_go_too after delete on task_row for each row execute function drafts_of_task_go();

-- A household whose key is destroyed has none either, and a key of its own goes with the draft.
create function drafts_of_key_go() returns trigger language plpgsql as $$
begin
    delete from draft where household = old.household;
    return null;
end $$;
create trigger drafts_go after delete on household_key for each row execute function drafts_of_key_go();

create function key_of_draft_goes() returns trigger language plpgsql as $$
begin
    delete from household_key where household = old.household;
    return null;
end $$;
create trigger key_goes after delete on draft for each row when (old.household like 'draft-%')
    execute function key_of_draft_goes();
revoke execute on function drafts_of_task_go(), drafts_of_key_go(), key_of_draft_goes() from public;
