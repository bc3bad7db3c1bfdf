-- What people edit on a page and what the program changes at the same moment do not take each other back: who writes an
-- older version is told so (base.Editing).
alter table setting add column version integer not null default 0;
alter table social_map_entry add column version integer not null default 0;
alter table intervention add column version integer not null default 0;
