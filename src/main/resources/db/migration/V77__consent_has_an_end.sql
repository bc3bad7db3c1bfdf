-- A yes holds until a day; what the law calls "no longer than needed" is a setting. Rows from before have no end.
alter table consent add column until timestamptz;

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('term.consent', 12, 'months', 12, 'months', 'Zo lang geldt een ja van de ouder, als niets anders is afgesproken', 'Landelijke startwaarde'),
    ('limit.consent.warning', 30, 'calendarDays', 30, 'calendarDays', 'Zoveel dagen voordat een ja afloopt, wordt gevraagd om het opnieuw te vragen', 'Landelijke startwaarde');
