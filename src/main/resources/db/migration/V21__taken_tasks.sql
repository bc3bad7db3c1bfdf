-- Since when who has a task has it: what nobody works at is free again after the agreed time.
alter table task_row add column taken timestamptz;
