create table service (
  authority integer not null,
  service integer not null,
  id text not null,
  key code_text not null,
  name text not null,
  theme smallint,
  access text,
  provider text,
  status text,
  lowest_age bigint,
  highest_age bigint,
  primary key (authority, service),
  unique (authority, id),
  unique (authority, key)
);

-- starts and ends: local time, Europe/London, as written.
create table session (
  authority integer not null,
  session integer not null,
  id text not null,
  key code_text not null,
  service integer not null,
  centre integer not null,
  starts code_text not null,
  ends code_text,
  capacity bigint,
  status text,
  primary key (authority, session),
  unique (authority, id),
  unique (authority, key),
  foreign key (authority, service) references service (authority, service),
  foreign key (authority, centre) references centre (authority, centre)
);

create table contact (
  authority integer not null,
  contact integer not null,
  id text not null,
  key code_text not null,
  person integer not null,
  centre integer not null,
  service integer,
  held_on date not null,
  kind text not null,
  primary key (authority, contact),
  unique (authority, id),
  unique (authority, key),
  foreign key (authority, person) references person (authority, person),
  foreign key (authority, centre) references centre (authority, centre),
  foreign key (authority, service) references service (authority, service)
);
