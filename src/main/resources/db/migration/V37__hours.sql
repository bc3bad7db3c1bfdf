-- Professionals' hours as a by-product of tasks that were completed: nobody fills in a form for them.
-- A row per completed task: not who, not which organisation, not which family, not which day. Written once and never changed.
create table work_done (
    id           bigint generated always as identity primary key,
    task         text not null,
    municipality text not null references municipality,
    quarter      text not null,                       -- such as 2027-1
    partner_kind text not null,
    minutes      integer not null                     -- the norm of that moment: another norm later tells nothing about earlier tasks
);
create index work_done_place on work_done (municipality, quarter);
revoke update, delete on work_done from ${programRole};

-- How long a task takes, in minutes, on average: an estimate and no measurement. A setting; a municipality may have its own.
-- Without a norm a task is not counted: nothing of the reporting code, no loss, nothing that only waits.
create table task_norm (
    task         text not null,
    municipality text references municipality,        -- null: everywhere
    minutes      integer not null check (minutes between 0 and 480),
    unique nulls not distinct (task, municipality)
);
create table task_label (
    task  text primary key,
    label text not null                               -- as the model has it; a test compares them
);
