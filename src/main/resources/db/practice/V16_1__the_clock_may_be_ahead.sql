-- Only practice mode has a clock that people move; a log keeps the database's moment and, beside it, what that clock said.
create or replace function practising() returns boolean language sql stable return true;
create or replace function log_moment() returns timestamptz language sql volatile
    return clock_timestamp() + (select coalesce(max(greatest(offset_ms, 0)), 0) * interval '1 millisecond' from clock_offset);
