-- For which phase an offer is meant: before a pregnancy, pregnant, or when a child is born.
alter table social_map_entry add column phases text not null default 'before,pregnant,born';
