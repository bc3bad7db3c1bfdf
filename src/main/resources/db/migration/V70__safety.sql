-- The reporting code, apart from everything else. No foreign key leads from or to a family's file; the link is a shielded column.
create table safety_record (
    id           text primary key,
    mark         text not null unique,      -- "Eigen dossier 7K3": what the card shows
    municipality text not null,
    professional text not null,
    role         text not null,
    organisation text not null,
    officer      boolean not null,          -- the own safeguarding officers look along
    linked_case  text,
    danger       text not null,
    next_step    text not null,
    advice       text,
    hint         text,
    decision     text,
    reported_on  text,
    safe_home    text,
    safe_home_on text,
    due          timestamptz,
    opened       timestamptz not null,
    closed       timestamptz
);

create table safety_answer (
    id        bigint generated always as identity primary key,
    safety_id text not null references safety_record,
    form_id   text not null,
    person    text not null,
    at        timestamptz not null,
    late      boolean not null,
    lines     text not null
);
create index safety_answer_record on safety_answer (safety_id, id);

create table safety_weighing (
    id        bigint generated always as identity primary key,
    safety_id text not null references safety_record,
    at        timestamptz not null,
    inputs    text not null,
    result    text not null
);

create table safety_look (
    id           bigint generated always as identity primary key,
    safety_id    text not null references safety_record,
    at           timestamptz not null,
    person       text not null,
    organisation text not null,
    what         text not null
);
create index safety_look_record on safety_look (safety_id, id);
revoke update, delete on safety_look from ${programRole};
