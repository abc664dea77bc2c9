-- Instants are whole seconds since 1970, UTC. An account is never removed, since the journal speaks of it.
create table account (
  authority integer not null,
  account bigint not null,
  id text not null,
  name text not null,
  email text not null,
  email_folded code_text not null,
  state text not null,
  password_hash text,
  code_secret text,
  code_counter bigint not null,
  demonstration smallint not null,
  made bigint not null,
  primary key (authority, account),
  unique (authority, id),
  unique (authority, email_folded)
);

-- [held_from, held_to): no held_to is "still". No structure and node is the whole authority.
create table role_grant (
  authority integer not null,
  role_grant code_text not null,
  account bigint not null,
  role code_text not null,
  structure code_text,
  node code_text,
  held_from date not null,
  held_to date,
  primary key (authority, role_grant),
  foreign key (authority, account) references account (authority, account),
  foreign key (authority, structure, node) references structure_node (authority, structure, node)
);

create index role_grant_of_account on role_grant (authority, account);

-- Counts up with every change that a signed-in person must not escape: each process looks at it all the time.
create table rights_change (
  authority integer not null,
  change bigint not null,
  primary key (authority)
);
