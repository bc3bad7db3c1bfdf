-- Who asks for something of a family by its id and does not get it: a line in the log of refusals for each thing, with a hash instead of the id. Above a number on
-- one day the privacy officer reads it, once.
create index refusal_object on refusal (person, id) where why = 'object';
create table asked_in_vain (
    person text not null,                  -- login
    day    date not null,
    primary key (person, day)
);
revoke update, delete, truncate on asked_in_vain from ${programRole};

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('limit.access.inVain', 20, 'count', 20, 'count', 'Zo vaak op één dag iets van een gezin opvragen dat er niet is of niet voor die persoon is, is gewoon; daarboven krijgt de privacyfunctionaris bericht', 'Landelijke startwaarde');
