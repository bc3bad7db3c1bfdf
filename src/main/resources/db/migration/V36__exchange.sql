-- What coalitions tell and ask each other. Nothing in it is about a family.
create table coalition_post (
    id        text primary key,
    place     text references municipality,      -- who published it; null: news from the whole country
    kind      text not null check (kind in ('milestone', 'news', 'shared')),
    on_day    date not null,
    title     text not null,
    body      text,
    link      text,
    by_person text not null references person,
    created   timestamptz not null
);
create index coalition_post_place on coalition_post (place, on_day);

create table coalition_question (
    id           text primary key,
    kind         text not null check (kind in ('signal', 'support', 'exchange')),
    asker        text not null references municipality,   -- the coalition that asks
    asked_by     text not null references person,
    place        text not null references municipality,   -- where it is answered
    role         text not null,                           -- by whom there
    subject      text not null,
    question     text not null,
    asked        timestamptz not null,
    due          timestamptz not null,
    reminder_due timestamptz not null,
    state        text not null check (state in ('asked', 'onAgenda', 'answered')),
    outcome_due  timestamptz,
    answer       text,
    help_on      date,
    answered     timestamptz
);
create index coalition_question_asker on coalition_question (asker, asked);
create index coalition_question_place on coalition_question (place, asked);
