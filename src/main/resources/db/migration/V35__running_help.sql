-- Help that started by a referral and is asked after until it is over: a row with the referral's own id.
create table running_help (
    id          text primary key references referral,
    case_id     text not null references case_file,
    began       timestamptz not null,
    check_at    timestamptz not null,     -- when the receiver is asked how it goes
    report_due  timestamptz not null,     -- and until when the answer is expected
    answer      text,                     -- running | finished | stopped | passedOn: the last one
    answered_at timestamptz,
    sentence    text,                     -- as typed; sealed
    ended       text,                     -- finished | endedEarly | passedOn | withCase; null while it runs
    ended_at    timestamptz
);
create index running_help_case on running_help (case_id);

create policy municipality on running_help
    using (exists (select 1 from case_file parent where parent.id = case_id))
    with check (exists (select 1 from case_file parent where parent.id = case_id));
create policy owner_reads on running_help for select to current_user using (true);
alter table running_help enable row level security;
alter table running_help force row level security;
revoke truncate on running_help from ${programRole};

-- Who helps, and no longer does. Of help that began before this nobody is asked: it goes on as it did.
alter table referral add column help_over boolean not null default false;
