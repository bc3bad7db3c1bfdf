-- Whether somebody's answer to the form that was shown was kept: a second press is known, and a late answer is kept once.
alter table served_form add column answered text;           -- taken | late
-- The yes under which an organisation was invited is over: it does not count any more, and is not asked any more.
alter table hub_meeting_participant add column ended boolean not null default false;
