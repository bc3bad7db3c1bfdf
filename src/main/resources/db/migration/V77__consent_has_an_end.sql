-- A yes holds until a day; what the law calls "no longer than needed" is a setting. Rows from before have no end.
alter table consent add column until timestamptz;
