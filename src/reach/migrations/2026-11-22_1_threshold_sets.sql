-- In force from that day until the next begins. Bounds in per cent.
create table threshold_set (
  authority integer not null,
  in_force_from date not null,
  name text not null,
  source text not null,
  good integer not null,
  outstanding integer not null,
  primary key (authority, in_force_from)
);
