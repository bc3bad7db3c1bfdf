-- What was chosen from the menukaart can be found back there; the coordinator follows the actions before each meeting.
alter table coalition_plan_line add column menu_id text;    -- the intervention; null for what is not on the menukaart
alter table coalition_plan_line add column provider text;
