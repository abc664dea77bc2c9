-- That everybody was compared with everybody, when, and which was the newest import then: the number of its entry in the
-- journal, 0 where nothing was imported yet.
create table linkage_run (
  authority integer not null,
  import integer not null,
  finished text not null,
  primary key (authority)
);
