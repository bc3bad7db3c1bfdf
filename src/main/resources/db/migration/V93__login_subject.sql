-- Who a login is at the login service: a name can be given to somebody else there one day, this never is.
alter table person add column subject text;
