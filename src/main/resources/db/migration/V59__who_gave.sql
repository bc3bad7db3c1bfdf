-- Of a line on the time line: who has it from then on, where the one who decided it is somebody else. Who decided it is
-- the actor of the line.
alter table time_line add column goes_to text;
