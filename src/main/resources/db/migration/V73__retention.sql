-- What was destroyed, by whose approval: how much, never what or about whom.
create table destruction_certificate (
    id           bigint generated always as identity primary key,
    municipality text not null,
    at           timestamptz not null,
    approver     text not null,
    class        text not null,
    files        integer not null,
    lines        integer not null
);
revoke update, delete, truncate on destruction_certificate from ${programRole};

-- Which files were erased, one-way: after a restore of an older copy they are erased again.
create table erasure_register (
    case_hash text primary key,
    at        timestamptz not null
);
revoke update, delete, truncate on erasure_register from ${programRole};
