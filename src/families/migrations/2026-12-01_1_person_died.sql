-- Few among all: whose family is to be spared, asked for with every list.
create index person_died on person (authority, died) where died is not null;
