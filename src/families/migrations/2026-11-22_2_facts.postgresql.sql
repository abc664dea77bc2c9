-- What is said of a person, each fact with its half-open interval: no held_to, or no ended, is "still".
create table address (
  authority integer not null,
  person integer not null,
  held_from date not null,
  postcode code_text not null,
  line1 text,
  line2 text,
  town text,
  uprn text,
  held_to date,
  protected text,
  primary key (authority, person, held_from, postcode),
  foreign key (authority, person) references person (authority, person)
);

create table registration (
  authority integer not null,
  person integer not null,
  centre integer not null,
  registered date not null,
  ended date,
  primary key (authority, person, centre, registered),
  foreign key (authority, person) references person (authority, person),
  foreign key (authority, centre) references centre (authority, centre)
);

create table group_membership (
  authority integer not null,
  person integer not null,
  target_group code_text not null,
  held_from date not null,
  held_to date,
  source text,
  primary key (authority, person, target_group, held_from),
  foreign key (authority, person) references person (authority, person),
  foreign key (authority, target_group) references target_group (authority, target_group)
);
