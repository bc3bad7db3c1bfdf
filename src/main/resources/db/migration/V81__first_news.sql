-- Reference data: national news to begin with, found on public pages. More is entered by who leads the region or a functional administrator.
alter table coalition_post alter column by_person drop not null;    -- null: came with the program
