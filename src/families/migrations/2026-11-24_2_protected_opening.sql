-- Who opened a family's protected address, why, and until when they saw it; and who looked at that afterwards. The reason is
-- encrypted with the family's own key.
create table protected_opening (
  authority integer not null,
  id text not null,
  family integer not null,
  account integer not null,
  reason text not null,
  opened text not null,
  ends text not null,
  reviewed text,
  reviewer integer,
  primary key (authority, id),
  foreign key (authority, family) references family (authority, family)
);
create index protected_opening_of_account on protected_opening (authority, account, family);
