-- Of brothers and sisters only the year of birth is asked.
alter table family_member add column birth_year integer;
