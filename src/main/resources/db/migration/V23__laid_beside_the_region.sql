-- Against which text of the region an own clause was last laid: a later change shows only what differs anew. Null: the start values.
alter table clause_version add column laid_beside text references clause_version;
-- A round that adapts a clause of the region begins with it.
alter table agreement_round add column region text references clause_version;
