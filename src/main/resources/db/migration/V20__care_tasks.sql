-- What an organisation is asked about a family is for its people who work with families there.

-- Whether who holds this role works with families; access.Role says the same.
create function does_care(role text) returns boolean
language sql immutable as $$
    select role in ('signallers', 'youthNurses', 'caseDirectors', 'helpers')
$$;

-- Whether an active person can open a door to a family's task: has a care role for the organisation in this
-- municipality, or has the role there. The same fit as the task list asks (engine.tasks.TaskRows), put to people instead
-- of to one person. A mail address opens nothing.
create or replace function somebody_opens(grp text, organisation text, person text, place text) returns boolean
language sql stable as $$
    select exists (select 1 from person someone join person_role held on held.person = someone.login
        where someone.active and held.municipality = somebody_opens.place
            and (held.role = somebody_opens.grp or someone.organisation = somebody_opens.grp
                and held.organisation = somebody_opens.grp and does_care(held.role))
            and (somebody_opens.organisation is null or held.organisation = somebody_opens.organisation)
            and (somebody_opens.person is null or held.person = somebody_opens.person))
$$;

-- Doors that stand open already. Checking an entry of the social map is about no family: everybody there may.
update task_door door set municipality = task.municipality
from task_row task, organisation
where task.task_id = door.task_id and task.task_key <> 'checkEntry'
    and organisation.code = door.grp and door.municipality is null and door.organisation is null and door.person is null;
