-- What happened, without who: a row per event that matters, written with the event and never changed.
create table fact (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    municipality   text        not null references municipality,
    at             timestamptz not null,
    organisation   text,                 -- the receiver it is about; shown to that organisation alone
    partner_kind   text,
    sender_kind    text,                 -- who sent it, as a kind only: for the picture of who works with whom
    need           text,                 -- a route, or the theme of a care path
    clause         text,                 -- the agreement it ran under
    clause_version integer,
    grouping_key   text,                 -- facts of one referral, or of one signal; one-way, left out of every export
    detail         text,                 -- the answer, reason, outcome or next step: a code
    topic          text,                 -- what the detail is about, such as a purpose: a code
    days           integer,              -- working days since the step began
    in_term        boolean,
    signal_days    integer               -- working days since the signal
);
create index fact_place on fact (municipality, kind, at);
revoke update, delete on fact from ${programRole};

-- Figures are made of months that are over and stand as they were made (docs/adr/0016). The months of which all facts
-- were counted.
create table counted_month (
    month date        primary key check (extract(day from month) = 1),
    at    timestamptz not null
);

-- In which month a fact counts: once. What becomes known after its month was counted goes into the next one that is
-- counted.
create table counted_fact (
    fact  bigint primary key references fact,
    month date   not null references counted_month
);
create index counted_fact_month on counted_fact (month);

-- The figures of a place over months that follow on those of the edition before; never made again.
create table edition (
    id          bigint generated always as identity primary key,
    place       text        not null,   -- a municipality, or the name of a subregion
    first_month date        not null,
    last_month  date        not null references counted_month,
    content     text        not null,   -- JSON, only what may be seen: monitoring.Edition
    at          timestamptz not null,
    check (first_month <= last_month),
    unique (place, first_month),
    unique (place, last_month)
);
revoke update, delete, truncate on counted_month, counted_fact, edition from ${programRole};

-- Which obstetric partnership (VSV) and hospital belong to a municipality: changed on the page of the region.
create table municipality_care (
    municipality text primary key references municipality,
    vsv          text not null,
    hospital     text not null
);

-- The national and local sets of indicators (RIVM, Regiobeeld), read in once a year from a file.
create table indicator (
    code   text primary key,
    name   text not null,
    unit   text not null,
    source text not null,
    place  integer not null               -- order on the page
);
create table indicator_value (
    indicator text not null references indicator,
    area      text not null,              -- a municipality, or nl for the whole country
    year      integer not null,
    value     numeric,                    -- empty: the source publishes no number
    primary key (indicator, area, year)
);

-- Each night somebody looks whether every referral is still somebody's. What is wrong is told once, until it is right
-- again.
create table loop_violation (
    problem      text not null,
    referral_id  text not null,
    municipality text not null,
    told_at      timestamptz not null,
    primary key (problem, referral_id)
);
-- The last night that was looked at, so that several programs on one database look once. Its one row is part of the
-- table: the program only changes it.
create table night_watch (
    id      integer primary key check (id = 1),
    last_on date not null
);
insert into night_watch (id, last_on) values (1, date '2000-01-01');

-- Whether who holds this role works with families; access.Role says the same.
create function does_care(role text) returns boolean
language sql immutable as $$
    select role in ('signallers', 'youthNurses', 'caseDirectors', 'helpers')
$$;

-- Whether an active person can open a door to a family's task: has a care role for the organisation in this
-- municipality, or has the role there. The same fit as the task list asks (engine.tasks.TaskRows), put to people instead
-- of to one person. A mail address opens nothing.
create function somebody_opens(grp text, organisation text, person text, place text) returns boolean
language sql stable as $$
    select exists (select 1 from person someone join person_role held on held.person = someone.login
        where someone.active and held.municipality = somebody_opens.place
            and (held.role = somebody_opens.grp or someone.organisation = somebody_opens.grp
                and held.organisation = somebody_opens.grp and does_care(held.role))
            and (somebody_opens.organisation is null or held.organisation = somebody_opens.organisation)
            and (somebody_opens.person is null or held.person = somebody_opens.person))
$$;

-- Open referrals of the whole region without their one process, their clock or their owner, and processes for none
-- (monitoring.LoopCheck). A task is somebody's when a person can open it, and each open task of a referral must be.
-- Runs as the owner of the tables and returns codes and ids only.
create function loose_ends() returns table (problem text, municipality text, case_id text, referral_id text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
    return query
    with live as (
        select variable.text_ as referral_id, instance.proc_inst_id_ as process, instance.tenant_id_ as tenant
        from act_ru_execution instance
        join act_re_procdef definition on definition.id_ = instance.proc_def_id_ and definition.key_ = 'referral'
        join act_ru_variable variable on variable.execution_id_ = instance.id_ and variable.name_ = 'referralId'
        where instance.id_ = instance.proc_inst_id_),
    open as (
        select referral.id, referral.case_id, file.municipality, count(live.process) as processes,
            min(live.process) as process
        from referral join case_file file on file.id = referral.case_id
        left join live on live.referral_id = referral.id
        where referral.sent_at is not null and referral.state <> 'closed'
        group by referral.id, referral.case_id, file.municipality),
    task as (
        select task.process_instance_id as process, exists (select 1 from task_door door
            where door.task_id = task.task_id
            and somebody_opens(door.grp, door.organisation, door.person, task.municipality)) as somebodys
        from task_row task join act_ru_task engine on engine.id_ = task.task_id
        where task.ended is null)
    select 'withoutProcess', open.municipality, open.case_id, open.id from open where processes = 0
    union all
    select 'severalProcesses', open.municipality, open.case_id, open.id from open where processes > 1
    union all
    select 'withoutClock', open.municipality, open.case_id, open.id from open where processes > 0 and not exists (
        select 1 from act_ru_job job where job.process_instance_id_ = open.process and job.type_ = 'timer'
        and job.retries_ > 0 and job.duedate_ is not null and job.suspension_state_ = 1)
    union all
    select 'withoutOwner', open.municipality, open.case_id, open.id from open where processes > 0
        and not coalesce((select bool_and(task.somebodys) from task where task.process = open.process), false)
    union all
    select 'processOfNothing', coalesce(file.municipality, live.tenant, ''), referral.case_id, live.referral_id
        from live
        left join referral on referral.id = live.referral_id left join case_file file on file.id = referral.case_id
        where referral.id is null or referral.state = 'closed';
end $$;
revoke execute on function loose_ends() from public;
grant execute on function loose_ends() to ${programRole};
