-- The same tables as DuckDB has, days as whole numbers since 1970.
create table child (person integer primary key, family integer, born integer, died integer);
create table served (area integer, centre integer, held_from integer, held_to integer);
create table hanging (centre integer, node integer, held_from integer, held_to integer);
create table below (node integer, below integer, primary key (below, node)) without rowid;
create table home (person integer, area integer, held_from integer, held_to integer,
                   primary key (person, area, held_from)) without rowid;
create table registration (person integer, held_from integer, held_to integer);
create table membership (family integer, tag integer, held_from integer, held_to integer);
create table contact (person integer, held_on integer);
