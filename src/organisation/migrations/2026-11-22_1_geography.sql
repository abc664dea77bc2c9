-- Small areas (LSOA), and the postcodes that lie in them. Latitude and longitude are kept as written.
create table area (
  authority integer not null,
  area code_text not null,
  name text not null,
  ward text,
  ward_name text,
  local_authority text,
  imd_decile smallint,
  idaci_decile smallint,
  latitude text,
  longitude text,
  primary key (authority, area)
);

create table postcode (
  authority integer not null,
  postcode code_text not null,
  area code_text not null,
  primary key (authority, postcode),
  foreign key (authority, area) references area (authority, area)
);

-- Official estimates of children, where no names are known. An empty target_group is all children.
create table population (
  authority integer not null,
  area code_text not null,
  target_group code_text not null,
  as_at date not null,
  count bigint not null,
  source text,
  primary key (authority, area, target_group, as_at),
  foreign key (authority, area) references area (authority, area)
);
