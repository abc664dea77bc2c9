-- Of a token only the hash is kept: who reads the database signs in with nothing that is in it.
create table sign_in (
  authority integer not null,
  token_hash code_text not null,
  account bigint not null,
  stage text not null,
  made bigint not null,
  last_seen bigint not null,
  ended bigint,
  primary key (authority, token_hash),
  foreign key (authority, account) references account (authority, account)
);

create index sign_in_of_account on sign_in (authority, account);

-- How often an account, an address or a code was tried in vain. The subject is a keyed hash.
create table slow_down (
  authority integer not null,
  subject code_text not null,
  failures bigint not null,
  last_failure bigint not null,
  not_before bigint not null,
  primary key (authority, subject)
);

create table one_time_link (
  authority integer not null,
  token_hash code_text not null,
  kind text not null,
  account bigint,
  made bigint not null,
  ends bigint not null,
  used bigint,
  primary key (authority, token_hash),
  foreign key (authority, account) references account (authority, account)
);

create table recovery_code (
  authority integer not null,
  account bigint not null,
  code_hash code_text not null,
  used bigint,
  primary key (authority, account, code_hash),
  foreign key (authority, account) references account (authority, account)
);
