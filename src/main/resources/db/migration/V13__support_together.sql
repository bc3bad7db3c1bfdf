-- A plan can be asked for before anybody carries it, and only one process carries it at a time.
alter table support_plan add column requested boolean not null default false;
alter table support_plan add column carried boolean not null default false;
