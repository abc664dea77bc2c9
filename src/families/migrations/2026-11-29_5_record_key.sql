-- A door for the SQL of other rooms: each record's key, and the family with which it came.
create view record_key as
select authority, person as record, key, family from person;
