-- How somebody is reached: `phone` (digits, or + and digits), `email`.
create table contact_detail (
  authority integer not null,
  person integer not null,
  kind code_text not null,
  held_from date not null,
  detail text not null,
  held_to date,
  primary key (authority, person, kind, held_from),
  foreign key (authority, person) references person (authority, person)
);

-- What a session must know of somebody: `allergy`, `medical`, `interpreter`.
create table person_need (
  authority integer not null,
  person integer not null,
  kind code_text not null,
  held_from date not null,
  words text not null,
  held_to date,
  primary key (authority, person, kind, held_from),
  foreign key (authority, person) references person (authority, person)
);

-- What a carer is to a child, and whether they have parental responsibility (Children Act 1989, section 3).
create table responsibility (
  authority integer not null,
  carer integer not null,
  child integer not null,
  held_from date not null,
  relation text not null,
  parental text,
  held_to date,
  primary key (authority, carer, child, held_from),
  foreign key (authority, carer) references person (authority, person),
  foreign key (authority, child) references person (authority, person)
);

-- What a carer agreed to for their family, or did not: `given` is `yes` or `no`. The last one of a purpose holds.
create table consent (
  authority integer not null,
  person integer not null,
  purpose code_text not null,
  said_on date not null,
  given text not null,
  wording text,
  primary key (authority, person, purpose, said_on),
  foreign key (authority, person) references person (authority, person)
);

-- A registration as far as it was typed, for the account that began it. It becomes the family with the same id.
create table registration_draft (
  authority integer not null,
  id text not null,
  account integer not null,
  changed text not null,
  typed text not null,
  primary key (authority, id)
);
create index registration_draft_of_account on registration_draft (authority, account);
