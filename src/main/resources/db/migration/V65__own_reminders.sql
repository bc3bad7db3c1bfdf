-- Tasks whose holder hears at a moment that a clause, a law or danger sets (docs/adr/0036): those that wait look for it
-- again, for the moment that was written down for them is the one of every other task.
update due_work set due_at = task.created
    from task_row task
    where kind = 'watch' and step = '' and subject = task.task_id
        and task.task_key in ('answerReferral', 'callReceiver', 'decideOnReport', 'decideOnRightsRequest',
            'correctFamilyFile', 'tellParentDecision');
