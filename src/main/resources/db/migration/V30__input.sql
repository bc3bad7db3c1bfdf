-- What people look for by its name stands in the order of a Dutch reader: capitals and accents come with their letter.
-- The collation is PostgreSQL's own, where it was built with ICU. Only the order changes: what is equal stays so.
alter table organisation alter column name type text collate "nl-x-icu";
alter table municipality alter column name type text collate "nl-x-icu";
alter table intervention alter column name type text collate "nl-x-icu";
alter table social_map_entry alter column name type text collate "nl-x-icu";
alter table setting alter column description type text collate "nl-x-icu";
alter table task_label alter column label type text collate "nl-x-icu";
