-- Which obstetric partnership (VSV) and hospital belong to a municipality: start values, changed on the page of the region.
create table municipality_care (
    municipality text primary key references municipality,
    vsv          text not null,
    hospital     text not null
);
