-- A pause of the whole pathway: its terms stand still until it ends, at the latest at paused_until.
alter table case_file add column paused_since timestamptz;
alter table case_file add column paused_until timestamptz;
