-- A postcode that the postcode table lacks is kept, and lies in no area: so it is no foreign key.
create table centre (
  authority integer not null,
  centre integer not null,
  id text not null,
  key code_text not null,
  name text not null,
  kind text,
  postcode code_text,
  uprn text,
  opened date,
  closed date,
  primary key (authority, centre),
  unique (authority, id),
  unique (authority, key)
);

create table structure (
  authority integer not null,
  structure code_text not null,
  name text not null,
  status text,
  primary key (authority, structure)
);

-- A node may be written before its parent is.
create table structure_node (
  authority integer not null,
  structure code_text not null,
  node code_text not null,
  parent code_text,
  level text not null,
  name text not null,
  primary key (authority, structure, node),
  foreign key (authority, structure) references structure (authority, structure),
  foreign key (authority, structure, parent) references structure_node (authority, structure, node)
    deferrable initially deferred
);

-- [held_from, held_to): an empty held_from is "always"; it is text because it is part of the key. No held_to is "still".
create table structure_centre (
  authority integer not null,
  structure code_text not null,
  centre integer not null,
  node code_text not null,
  held_from code_text not null,
  held_to date,
  primary key (authority, structure, centre, node, held_from),
  foreign key (authority, structure, node) references structure_node (authority, structure, node),
  foreign key (authority, centre) references centre (authority, centre)
);

create table reach_area (
  authority integer not null,
  centre integer not null,
  area code_text not null,
  held_from code_text not null,
  held_to date,
  primary key (authority, centre, area, held_from),
  foreign key (authority, centre) references centre (authority, centre),
  foreign key (authority, area) references area (authority, area)
);

-- A door for the SQL of other rooms: the source system's key of each centre.
create view centre_key as
select authority, centre, key from centre;
