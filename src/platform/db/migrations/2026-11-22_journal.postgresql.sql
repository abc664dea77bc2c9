-- Text that is compared byte for byte, whatever the language of the server.
create domain code_text as text collate "C";

-- About the installation, not an authority: the one table whose key does not begin with it.
create table migration (
  room text not null,
  position integer not null,
  migration text not null,
  checksum text not null,
  applied text not null,
  primary key (room, position)
);

create table authority (
  authority integer not null primary key,
  name text not null,
  last_entry bigint not null
);

create table journal_entry (
  authority integer not null references authority (authority),
  entry bigint not null,
  instant text not null,
  actor text not null,
  origin text not null,
  room text not null,
  kind text not null,
  record bigint,
  action text not null,
  row_count bigint not null,
  digest text not null,
  detail text not null,
  primary key (authority, entry)
);

create table journal_seal (
  authority integer not null references authority (authority),
  seal bigint not null,
  first_entry bigint not null,
  last_entry bigint not null,
  instant text not null,
  hashes text not null,
  chain text not null,
  primary key (authority, seal)
);

insert into authority (authority, name, last_entry) values (1, '', 0);
