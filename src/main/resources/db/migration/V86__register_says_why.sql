-- Why something was erased: the class of retention, no content. Empty when it was erased again after a restore.
alter table erasure_register add column class text;
