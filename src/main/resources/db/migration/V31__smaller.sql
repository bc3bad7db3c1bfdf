-- Less is kept of what is the same for everybody, and asked for less often (docs/adr/0035, docs/adr/0028).

-- What stands in a form for everybody, once: what somebody was shown is kept as what differs from it (served_form.form).
-- Found by its own hash, never changed and never taken away: what was shown stays readable whatever is deployed later.
create table form_words (
    id    text primary key,
    words text not null
);

-- The program takes numbers by fifty.
alter sequence form_answer_id_seq increment by 50;
alter sequence time_line_id_seq increment by 50;
alter sequence decision_record_id_seq increment by 50;
alter sequence family_member_id_seq increment by 50;
