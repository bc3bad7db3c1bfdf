-- Whom the program asks has a source of its own, a key of sources.properties or the word setting, and of what a
-- municipality set instead of a start value it is known since when (docs/adr/0047).
alter table receiver_rule add column source text;
alter table setting add column since date;  -- null: a start value, or set before this was kept
