-- A family that only named people see: why (encrypted with the family's own key), who closed it, and by when somebody
-- looks whether that is still right. It holds until `opened`.
create table closed_family (
  authority integer not null,
  id text not null,
  family integer not null,
  kind code_text not null,
  reason text not null,
  closed text not null,
  account integer not null,
  review_on date not null,
  opened text,
  opened_by integer,
  primary key (authority, id),
  foreign key (authority, family) references family (authority, family)
);
create index closed_family_now on closed_family (authority, family) where opened is null;

-- The accounts that see it all the same.
create table closed_family_person (
  authority integer not null,
  closed_family text not null,
  account integer not null,
  primary key (authority, closed_family, account),
  foreign key (authority, closed_family) references closed_family (authority, id)
);
