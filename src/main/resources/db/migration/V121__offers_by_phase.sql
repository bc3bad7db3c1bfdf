-- For which phase an offer is meant: before a pregnancy, pregnant, or when a child is born.
alter table social_map_entry add column phases text not null default 'before,pregnant,born';

-- Nu Niet Zwanger is for before a pregnancy and may be offered again after a birth, never during one (nunietzwanger.nl).
update intervention set phase = 'beforeAfter' where id = 'nu-niet-zwanger';

-- What stands on the map for an intervention that is not meant for a pregnancy is not offered during one.
update social_map_entry set phases = 'before' where intervention in (select id from intervention where phase = 'before');
update social_map_entry set phases = 'before,born' where intervention in (select id from intervention where phase = 'beforeAfter');
