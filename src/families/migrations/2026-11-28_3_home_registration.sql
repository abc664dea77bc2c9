-- The way in for those who register at home: what a centre's link or poster leads to. One of a centre's stands.
create table registration_link (
  authority integer not null,
  code code_text not null,
  centre integer not null,
  account integer not null,
  made text not null,
  ended text,
  primary key (authority, code),
  foreign key (authority, centre) references centre (authority, centre)
);
create index registration_link_of_centre on registration_link (authority, centre);

-- A registration that somebody types at home, encrypted; `token` is the hash of what their browser holds. It waits at
-- the centre once it is sent.
create table home_registration (
  authority integer not null,
  id text not null,
  token text not null,
  link code_text not null,
  changed text not null,
  sent text,
  typed text not null,
  primary key (authority, id),
  unique (authority, token),
  foreign key (authority, link) references registration_link (authority, code)
);
