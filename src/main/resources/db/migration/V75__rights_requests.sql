-- A parent asks what the law gives: to look, to have it corrected, erased, held, taken along, or to object. Apart from the family's
-- file, so that it goes on when the file is gone: linked_case then becomes empty, and no foreign key leads there.
create table rights_request (
    id               text primary key,
    mark             text not null unique,         -- "Verzoek 7K3"
    municipality     text not null,
    linked_case      text,
    family_mark      text,
    kind             text not null,                -- access | rectification | erasure | restriction | portability | objection
    asked            text,
    received_on      date not null,
    received_by      text not null,
    controller_group text not null,                -- who prepares the answer and tells it
    requester        text,
    identity         text,                         -- known | shown | unsure
    advice           text,
    decision         text,                         -- granted | partly | notGranted | moreTime | takenBack
    decided_by       text,
    reason           text,
    answer_due       timestamptz not null,
    extended         boolean not null,
    told_on          date,
    told_how         text,
    opened           timestamptz not null,
    closed           timestamptz
);
create index rights_request_case on rights_request (linked_case);
create index rights_request_municipality on rights_request (municipality, closed);
