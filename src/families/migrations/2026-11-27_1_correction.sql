-- What was said of somebody before it was corrected, or before the present replaced it where no dates hold both. `what`
-- names it (`surname`, `home`); both texts are encrypted with the family's own key.
create table correction (
  authority integer not null,
  id text not null,
  person integer not null,
  what code_text not null,
  said_before text not null,
  said_after text not null,
  reason code_text not null,
  corrected text not null,
  account integer not null,
  primary key (authority, id),
  foreign key (authority, person) references person (authority, person)
);
create index correction_of_person on correction (authority, person);

-- What somebody is or was called besides: `former_surname`, `known_as`.
create table other_name (
  authority integer not null,
  person integer not null,
  kind code_text not null,
  name code_text not null,
  held_from date,
  held_to date,
  primary key (authority, person, kind, name),
  foreign key (authority, person) references person (authority, person)
);
