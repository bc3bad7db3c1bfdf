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

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('term.retention.file', 60, 'months', 60, 'months', 'Zo lang blijft het dossier van een traject bewaard na het afsluiten', 'Landelijke startwaarde'),
    ('term.retention.notShared', 3, 'months', 3, 'months', 'Zo lang blijft een signaal zonder toestemming bewaard, vanaf het signaal', 'Landelijke startwaarde');
