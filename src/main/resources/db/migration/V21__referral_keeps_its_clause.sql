-- A referral keeps the clause under which it began, with all terms: a later version changes nothing for what runs.
alter table referral
    add column clause_id         text    not null default '',
    add column clause_version    integer not null default 1,
    add column answer            integer not null default 5,
    add column answer_urgent     integer not null default 1,
    add column fallback          integer not null default 3,
    add column fallback_urgent   integer not null default 1,
    add column reminder          integer not null default 3,
    add column reminder_urgent   integer not null default 4,
    add column contact           integer not null default 5,
    add column contact_urgent    integer not null default 1,
    add column escalation        integer not null default 2,
    add column escalation_urgent integer not null default 1,
    add column moved_reason      text;     -- why a running referral was moved to another version
update referral set clause_id = 'base-' || need;
alter table referral alter column clause_id drop default;
