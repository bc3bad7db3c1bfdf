-- What was chosen from the menukaart can be found back there; the coordinator follows the actions before each meeting.
alter table coalition_plan_line add column menu_id text;    -- the intervention; null for what is not on the menukaart
alter table coalition_plan_line add column provider text;

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('term.coalition.actions', 5, 'workingDays', 5, 'workingDays', 'Acties nalopen, zo lang voor het overleg', 'Landelijke startwaarde');
