-- What the family agreed to, to the point: with which text, until when and why it ended. Rows are ended, never overwritten.
alter table consent add column text_version text not null default '2026-11';
alter table consent add column ended_by text;               -- login; null when the program ended it
alter table consent add column end_reason text;             -- withdrawn | answeredAgain | closed
