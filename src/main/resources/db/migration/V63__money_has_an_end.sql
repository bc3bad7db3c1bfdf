-- Money of a plan is for some years, and somebody says what comes then. Lines of before are without, and say so.
alter table coalition_plan_line
    add column first_year integer,
    add column last_year  integer,
    add column afterwards text;
