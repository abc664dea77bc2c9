-- A day on which somebody tried to welcome a family and did not reach them; the welcome stays open. Those that were closed by
-- it are open again.
create table welcome_attempt (
  authority integer not null,
  welcome text not null,
  tried_on date not null,
  said text not null,
  account integer not null,
  primary key (authority, welcome, tried_on),
  foreign key (authority, welcome) references welcome (authority, id)
);
insert into welcome_attempt (authority, welcome, tried_on, said, account)
select authority, id, done_on, closed, account from welcome where how = 'not_reached' and account is not null;
update welcome set how = null, done_on = null, closed = null, account = null where how = 'not_reached';
