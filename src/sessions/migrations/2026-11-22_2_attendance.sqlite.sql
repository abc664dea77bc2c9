-- The longest table of all. status is a number, a third less of file than the word: 1 present, 2 absent, 3 excused,
-- 4 booked; null is not known.
create table attendance (
  authority integer not null,
  session integer not null,
  person integer not null,
  status smallint,
  primary key (authority, session, person),
  foreign key (authority, session) references session (authority, session),
  foreign key (authority, person) references person (authority, person)
) without rowid;

-- People who came and were not named.
create table headcount (
  authority integer not null,
  session integer not null,
  adults bigint,
  children bigint,
  primary key (authority, session),
  foreign key (authority, session) references session (authority, session)
) without rowid;
