-- The program's role may use what the owner makes, and owns nothing itself.
grant usage on schema public to ${programRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${programRole};
alter default privileges in schema public grant usage, select on sequences to ${programRole};
