-- What a person looked at may have another text by now; parents read so. Of before it is known by the day only.
alter table social_map_entry
    add column changed_since_check boolean not null default false;
update social_map_entry set changed_since_check = true where (saved_at at time zone 'Europe/Amsterdam')::date > checked_on;
