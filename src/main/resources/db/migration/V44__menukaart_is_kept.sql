-- The menukaart is kept by people: added to, changed, taken off, and looked at again when a recognition ends.
alter table intervention
    add column dossier     text not null unique default gen_random_uuid(),  -- business key of its check
    add column home        text references municipality,                    -- where its check runs: an address, no more
    add column saved_at    timestamptz,
    add column saved_by    text,
    add column checked_on  date,
    add column checked_by  text,
    add column check_due   timestamptz,                                     -- null: no check planned yet
    add column answer_due  timestamptz,
    add column reminder_at timestamptz,
    add column retired_at  timestamptz;
