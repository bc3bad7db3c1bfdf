-- Reference data: national news to begin with, found on public pages. More is entered by who leads the region or a functional administrator.
alter table coalition_post alter column by_person drop not null;    -- null: came with the program
insert into coalition_post (id, place, kind, on_day, title, body, link, by_person, created) values
    ('news-zorgpaden', null, 'news', '2023-02-23', 'Nieuwe zorgpaden voor gezonde eerste duizend dagen',
     'Het landelijke programma publiceert zorgpaden: welke afspraken er zijn, welke steun er is en wie u kunt bereiken.',
     'https://www.kansrijkestartnl.nl/lokale-coalities/nieuws/2023/02/23/nieuwe-zorgpaden-voor-gezonde-eerste-duizend-dagen', null, now()),
    ('news-lerend-netwerk', null, 'news', '2024-05-28', 'Landelijk lerend netwerk',
     'Regionale netwerken van Kansrijke Start leren landelijk van elkaar.',
     'https://www.kansrijkestartnl.nl/lokale-coalities/nieuws/2024/05/28/landelijk-lerend-netwerk', null, now());
