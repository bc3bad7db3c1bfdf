-- Who sent it, as a kind only: for the picture of who works with whom.
alter table fact add column sender_kind text;
