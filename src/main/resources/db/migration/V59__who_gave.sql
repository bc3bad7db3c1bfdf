-- Of a line on the time line: who has it from then on, where the one who decided it is somebody else. Who decided it is
-- the actor of the line.
alter table time_line add column goes_to text;

-- Lines of before said who got it as if they had decided it; who did stands with the move (V37).
update time_line line set actor = move.by_person, goes_to = move.has_it
    from task_move move join task_row task on task.task_id = move.task_id
    where line.case_id = task.case_id and line.beside_as = 'from'
        and line.beside = move.had_it and line.actor = move.has_it and move.by_person <> move.has_it
        and line.at between move.at - interval '1 second' and move.at + interval '1 second';
