create table family (
  authority integer not null,
  family integer not null,
  id text not null,
  key code_text not null,
  primary key (authority, family),
  unique (authority, id),
  unique (authority, key)
);

-- For a person who is expected, birth_date is the day on which they are due.
create table person (
  authority integer not null,
  person integer not null,
  id text not null,
  key code_text not null,
  family integer not null,
  role text not null,
  forename text,
  surname text,
  birth_date date,
  sex text,
  ethnicity text,
  language text,
  died date,
  primary key (authority, person),
  unique (authority, id),
  unique (authority, key),
  foreign key (authority, family) references family (authority, family)
);

create table target_group (
  authority integer not null,
  target_group code_text not null,
  name text not null,
  sensitive text,
  primary key (authority, target_group)
);

-- A door for the SQL of other rooms: the source system's key of each person.
create view person_key as
select authority, person, key from person;
