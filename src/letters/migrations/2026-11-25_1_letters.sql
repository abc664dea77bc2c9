-- What can be written: each change is a version of its own, and the last one is in force. A letter begins in English.
create table letter_version (
  authority integer not null,
  letter code_text not null,
  language code_text not null,
  version integer not null,
  title text not null,
  body text not null,
  begun text not null,
  account integer not null,
  primary key (authority, letter, language, version)
);

-- Somebody means to write that letter to the families of a list. Who they are is kept, and nothing of where they live.
create table letter_batch (
  authority integer not null,
  batch integer not null,
  id text not null,
  letter code_text not null,
  title text not null,
  made text not null,
  account integer not null,
  asked_only text not null,
  primary key (authority, batch),
  unique (authority, id)
);
create index letter_batch_of_account on letter_batch (authority, account);

-- The children for whom a family is written to.
create table letter_batch_person (
  authority integer not null,
  batch integer not null,
  person integer not null,
  primary key (authority, batch, person),
  foreign key (authority, batch) references letter_batch (authority, batch),
  foreign key (authority, person) references person (authority, person)
);

-- A batch printed: as `letters`, `labels`, or `addresses` for a mail merge.
create table letter_printing (
  authority integer not null,
  printing integer not null,
  id text not null,
  batch integer not null,
  form text not null,
  printed text not null,
  account integer not null,
  households integer not null,
  primary key (authority, printing),
  unique (authority, id),
  foreign key (authority, batch) references letter_batch (authority, batch)
);
create index letter_printing_of_batch on letter_printing (authority, batch);

-- Who was in it.
create table letter_recipient (
  authority integer not null,
  person integer not null,
  printing integer not null,
  primary key (authority, person, printing),
  foreign key (authority, printing) references letter_printing (authority, printing),
  foreign key (authority, person) references person (authority, person)
);
create index letter_recipient_of_printing on letter_recipient (authority, printing);
