-- Two records of one person, or of one family, count as one: as the one with the lowest number. `counts_as` follows from
-- the joins that hold, and nothing else is moved; a record that is joined with none counts as itself.
alter table family add column counts_as integer not null default 0;
update family set counts_as = family;
create index family_counts_as on family (authority, counts_as);

alter table person add column counts_as integer not null default 0;
update person set counts_as = person;
create index person_counts_as on person (authority, counts_as);

-- Few among all: found without reading the others.
create index joined_family on family (authority, counts_as) where counts_as <> family;
create index joined_person on person (authority, counts_as) where counts_as <> person;

-- That two families are one: who said so, when, and who took it back. first is less than second.
create table family_join (
  authority integer not null,
  id text not null,
  first integer not null,
  second integer not null,
  joined text not null,
  actor text not null,
  parted text,
  parted_by text,
  primary key (authority, id),
  foreign key (authority, first) references family (authority, family),
  foreign key (authority, second) references family (authority, family)
);
create index family_join_first on family_join (authority, first);
create index family_join_second on family_join (authority, second);

-- Which people are the same, as long as the join holds. first is less than second.
create table person_join (
  authority integer not null,
  family_join text not null,
  first integer not null,
  second integer not null,
  primary key (authority, family_join, first, second),
  foreign key (authority, family_join) references family_join (authority, id),
  foreign key (authority, first) references person (authority, person),
  foreign key (authority, second) references person (authority, person)
);
create index person_join_first on person_join (authority, first);
create index person_join_second on person_join (authority, second);

-- Who is of a family: each person once for each of their records. A family is asked for by the one that it counts as.
-- SQLite keeps the order of a cross join: the family's records, the people of each, the records of each of those.
create view member as
select f.authority, f.counts_as as family, root.person, r.person as record, r.key, r.role, r.forename, r.surname,
  r.birth_date, r.sex, r.ethnicity, r.language, r.died
from family f
cross join person root
cross join person r
where root.authority = f.authority and root.family = f.family and root.counts_as = root.person
  and r.authority = root.authority and r.counts_as = root.person;

-- A door for the SQL of other rooms: the records of each person.
create view person_record as
select authority, counts_as as person, person as record from person;

-- And of the family in which they count.
create view record_now as
select p.authority, p.person as record, p.counts_as as person, f.counts_as as family
from person p
join person root on root.authority = p.authority and root.person = p.counts_as
join family f on f.authority = root.authority and f.family = root.family;

-- The records of each family.
create view family_record as
select authority, counts_as as family, family as record from family;
