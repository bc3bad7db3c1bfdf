-- Which obstetric partnership (VSV) and hospital belong to a municipality: start values, changed on the page of the region.
create table municipality_care (
    municipality text primary key references municipality,
    vsv          text not null,
    hospital     text not null
);
insert into municipality_care
select code, case when subregion = 'Maastricht-Heuvelland' then 'VSV Maastricht Heuvelland' else 'VSV SamenZuyd' end,
       case when subregion = 'Maastricht-Heuvelland' then 'Maastricht UMC+' else 'Zuyderland' end
from municipality;
