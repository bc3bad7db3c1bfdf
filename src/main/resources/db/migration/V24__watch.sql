-- Work that falls due at a moment of the program's clock (docs/adr/0036): of each subject of a kind one row, changed or
-- deleted in the transaction that does the work. Ids that say nothing, and municipalities; nothing of a family.
create table due_work (
    kind    text        not null,
    subject text        not null,               -- a task, a round of the night
    step    text        not null default '',    -- how far it came, as the kind reads it
    place   text,                               -- the municipality whose rows it reaches
    due_at  timestamptz not null,
    tries   integer     not null default 0,     -- how often it failed since it was last done
    failure text,                               -- the kind of the last failure
    primary key (kind, subject)
);
create index due_work_next on due_work (due_at, kind, subject);

-- Each open task that has a day is watched until it is done: its row comes, changes and goes with the task. It falls due
-- at once, and whoever runs it finds the moment. Another day is another ladder.
create function task_watch() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.ended is not null or new.due is null then
        delete from due_work where kind = 'watch' and subject = old.task_id;
    else
        insert into due_work (kind, subject, place, due_at)
        values ('watch', new.task_id, new.municipality, new.created)
        on conflict (kind, subject) do update set step = '', due_at = excluded.due_at, tries = 0;
    end if;
    return null;
end $$;
create trigger watch_begins after insert on task_row for each row
    when (new.ended is null and new.due is not null) execute function task_watch();
create trigger watch_changes after update on task_row for each row
    when (old.due is distinct from new.due or old.ended is distinct from new.ended) execute function task_watch();
create trigger watch_ends after delete on task_row for each row
    when (old.ended is null) execute function task_watch();
insert into due_work (kind, subject, place, due_at)
    select 'watch', task_id, municipality, created from task_row where ended is null and due is not null;
