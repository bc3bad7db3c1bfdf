-- A finished form is found by a number that says nothing: counted numbers told everybody how much others send.
alter table form_answer add column number uuid not null default gen_random_uuid();
create unique index form_answer_number on form_answer (number);

-- What somebody said is wrong about an entry: who checks it knows where to look.
alter table social_map_evidence add column said text;
