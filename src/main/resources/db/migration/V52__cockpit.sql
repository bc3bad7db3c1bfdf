-- Cockpit lists what is open in a municipality, what is due first on top (docs/adr/0048): the index holds all that says
-- whether a step belongs to the page, so that only those on it are read.
create index task_row_open_place on task_row (municipality, due, task_id)
    include (case_id, process_definition_id, task_key) where ended is null;
-- Whether a family is one that a coordinator keeps.
create index case_file_kept on case_file (id) include (municipality, phase)
    where shared and closed is null and phase <> 'ended';
