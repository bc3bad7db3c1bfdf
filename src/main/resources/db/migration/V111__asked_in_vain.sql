-- Who asks for something of a family by its id and does not get it: a line in the log of refusals for each thing, with a hash instead of the id. Above a number on
-- one day the privacy officer reads it, once.
create index refusal_object on refusal (person, id) where why = 'object';
create table asked_in_vain (
    person text not null,                  -- login
    day    date not null,
    primary key (person, day)
);
revoke update, delete, truncate on asked_in_vain from ${programRole};
