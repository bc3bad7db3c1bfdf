-- A no to help with one thing does not take back a yes to help with another thing by the same organisation.
alter table consent add column about text;                  -- the need: a route, or the theme of a care path; null when it is about all
