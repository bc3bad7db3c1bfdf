-- What the partners make agreements about, chosen with the ambition.
alter table coalition_cycle add column topics text;
