-- Who got an open task from whom, who decided it and why: the engine's history says nothing of that (docs/adr/0041).
-- Codes and logins only; what somebody wrote about it stands sealed on the family's time line. Goes with its task.
create table task_move (
    id        bigint generated always as identity primary key,
    task_id   text        not null references task_row on delete cascade,
    at        timestamptz not null,
    had_it    text,                        -- null: nobody had it
    has_it    text        not null,
    by_person text        not null,
    why       text        not null         -- taskMove.*
);
create index task_move_task on task_move (task_id);
create policy municipality on task_move
    using (exists (select 1 from task_row above where above.task_id = task_move.task_id))
    with check (exists (select 1 from task_row above where above.task_id = task_move.task_id));
create policy owner_reads on task_move for select to current_user using (true);
alter table task_move enable row level security;
alter table task_move force row level security;
revoke update on task_move from ${programRole};

-- Of a line on the time line: for whom somebody did it, or from whom they have it.
alter table time_line add column beside text, add column beside_as text;
