-- What the journal says of a family is encrypted with its key. Erase the key, and the journal says nothing of them any more.
create table family_key (
  authority integer not null,
  family integer not null,
  data_key text not null,
  primary key (authority, family),
  foreign key (authority, family) references family (authority, family)
);
