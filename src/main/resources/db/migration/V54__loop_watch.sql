-- Each night somebody looks whether every referral is still somebody's. What is wrong is told once, until it is right again.
create table loop_violation (
    problem      text not null,
    referral_id  text not null,
    municipality text not null,
    told_at      timestamptz not null,
    primary key (problem, referral_id)
);
-- One row: the last night that was looked at, so that several programs on one database look once.
create table night_watch (
    id      integer primary key check (id = 1),
    last_on date not null
);
insert into night_watch (id, last_on) values (1, date '2000-01-01');
