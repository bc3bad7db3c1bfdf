-- Which day a step had before somebody moved its term: how far it may go is counted from the first one
-- (docs/adr/0055). Moments and logins only; why stands sealed on the family's time line. Goes with its task.
create table term_move (
    id        bigint generated always as identity primary key,
    task_id   text        not null references task_row on delete cascade,
    at        timestamptz not null,
    was       timestamptz not null,
    becomes   timestamptz not null,
    by_person text        not null
);
create index term_move_task on term_move (task_id);
create policy municipality on term_move
    using (exists (select 1 from task_row above where above.task_id = term_move.task_id))
    with check (exists (select 1 from task_row above where above.task_id = term_move.task_id));
create policy owner_reads on term_move for select to current_user using (true);
alter table term_move enable row level security;
alter table term_move force row level security;
revoke update on term_move from ${programRole};

-- What somebody did by hand in the work of a coalition, and why: about no family, so it stands on no time line.
create table coalition_hand (
    id      bigint generated always as identity primary key,
    task_id text        not null references task_row on delete cascade,
    at      timestamptz not null,
    person  text        not null,
    what    text        not null,
    reason  text        not null
);
create index coalition_hand_task on coalition_hand (task_id);
revoke update on coalition_hand from ${programRole};
