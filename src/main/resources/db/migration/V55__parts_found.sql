-- Who has or had a part in a family's help is asked at nearly every look, of what ended as well. Without this each of
-- these questions reads all parts of everybody.
create index part_of_case on part (case_id, person);
create index leave_item_case on leave_item (case_id) where case_id is not null;
create index loop_violation_case on loop_violation (case_id);
