-- Who leaves, where (docs/adr/0042): nothing new is given to them there, and when all their work is somebody else's
-- they may come in no more.
create table leaving (
    person       text        not null references person,
    municipality text        not null references municipality,
    since        timestamptz not null,
    gone         timestamptz,                  -- all work there is somebody else's
    primary key (person, municipality)
);

-- One hand-over: of one person, in one municipality. Its id is the case of its process; who leaves stands only here.
create table leave (
    id           text        primary key,
    person       text        not null references person,
    municipality text        not null references municipality,
    announced    timestamptz not null,
    announced_by text        not null,
    outcome      text        check (outcome in ('handedOver', 'takenBack')),
    ended        timestamptz
);
create unique index leave_open on leave (person, municipality) where ended is null;

-- What one group goes over: each kind of work by who may see it.
create table leave_list (
    id           text        primary key,
    leave_id     text        not null references leave,
    municipality text        not null references municipality,
    grp          text        not null,         -- a role, an organisation, or the officers of one
    due          timestamptz not null
);
create index leave_list_of on leave_list (leave_id);

-- One thing that was the leaver's: an id that says nothing, never a text about a family.
create table leave_item (
    id           text        primary key,
    list_id      text        not null references leave_list,
    municipality text        not null references municipality,
    kind         text        not null,         -- a code of leaveItem
    ref          text        not null,
    case_id      text,                         -- the family; null for what is about none
    state        text        not null
                             check (state in ('found', 'proposed', 'accepted', 'left', 'moved', 'released', 'asked', 'over')),
    proposed     text,                         -- login of who is asked
    reason       text,                         -- why not, a code
    due          timestamptz
);
create index leave_item_of on leave_item (list_id);
create index leave_item_proposed on leave_item (proposed) where state = 'proposed';

create policy municipality on leave using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on leave_list using (within_reach(municipality)) with check (within_reach(municipality));
create policy municipality on leave_item using (within_reach(municipality)) with check (within_reach(municipality));
create policy owner_reads on leave for select to current_user using (true);
create policy owner_reads on leave_list for select to current_user using (true);
create policy owner_reads on leave_item for select to current_user using (true);
alter table leave enable row level security;
alter table leave force row level security;
alter table leave_list enable row level security;
alter table leave_list force row level security;
alter table leave_item enable row level security;
alter table leave_item force row level security;

-- A family whose file goes takes with it what pointed there.
create function leave_items_go() returns trigger language plpgsql as $$
begin
    delete from leave_item where case_id = old.id;
    return null;
end $$;
create trigger leave_items_go after delete on case_file for each row execute function leave_items_go();
revoke execute on function leave_items_go() from public;
