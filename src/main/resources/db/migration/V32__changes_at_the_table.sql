-- What changes at a coalition's table: a partner leaves, a place is wanted, another lead, or the end.
create table coalition_change (
    id            text primary key,
    municipality  text not null references municipality,
    kind          text not null,                -- partnerLeaves | partnerWanted | leadChanges | coalitionStops
    organisation  text references organisation,
    seat          text,
    reason        text,
    invitation_id text references coalition_invitation,
    confirmed     boolean not null,
    due           timestamptz not null,
    reported      timestamptz not null
);
