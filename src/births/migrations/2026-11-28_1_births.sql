-- A list of births as it was sent, until it is taken in: all of it is encrypted with the installation's key. Afterwards what
-- was sent is empty, and `outcome` says how many births it held of each kind, and nobody's name.
create table birth_list (
  authority integer not null,
  id text not null,
  account integer not null,
  changed text not null,
  sent text not null,
  taken text,
  outcome text,
  primary key (authority, id)
);

-- Which column of a file holds what, for files that have the same headers: by a hash of these.
create table birth_columns (
  authority integer not null,
  headers text not null,
  columns text not null,
  changed text not null,
  primary key (authority, headers)
);

-- A birth that was taken in, and whether the family was welcomed. Its centre answered for the home on the day of taking in;
-- none: nobody did. `done_on` is the day of the welcome, `closed` the instant of writing it down.
create table welcome (
  authority integer not null,
  id text not null,
  birth_list text not null,
  person integer not null,
  centre integer,
  made date not null,
  how code_text,
  done_on date,
  closed text,
  account integer,
  primary key (authority, id),
  unique (authority, person),
  foreign key (authority, birth_list) references birth_list (authority, id),
  foreign key (authority, person) references person (authority, person),
  foreign key (authority, centre) references centre (authority, centre)
);

-- How many were born in an area in a month, as health says. Nothing is replaced: what was said last holds.
create table birth_count (
  authority integer not null,
  area code_text not null,
  month date not null,
  said text not null,
  count integer not null,
  source text not null,
  primary key (authority, area, month, said),
  foreign key (authority, area) references area (authority, area)
);
