-- What came from the files in src/main/resources/reference, as it came: what people changed since is theirs
-- (reference.ReferenceRows).
create table reference_row (
    source text  not null,               -- the table, and the name of its file
    key    text  not null,               -- what names the thing there
    came   jsonb not null,               -- its rows as they were written
    primary key (source, key)
);
revoke insert, update, delete, truncate on reference_row from ${programRole};
