-- Two records that may be of one person, as the last run found them: first is less than second. Probability in parts of
-- ten thousand; weights say what was compared, how alike it was, and what that counted.
create table likely_pair (
  authority integer not null,
  first integer not null,
  second integer not null,
  probability integer not null,
  weights text not null,
  found text not null,
  primary key (authority, first, second),
  foreign key (authority, first) references person (authority, person),
  foreign key (authority, second) references person (authority, person)
);

-- Somebody said that these two families are not the same. first is less than second.
create table family_apart (
  authority integer not null,
  first integer not null,
  second integer not null,
  said text not null,
  actor text not null,
  primary key (authority, first, second),
  foreign key (authority, first) references family (authority, family),
  foreign key (authority, second) references family (authority, family)
);
