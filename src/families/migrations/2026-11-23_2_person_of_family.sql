-- The page of a family asks for its members.
create index person_of_family on person (authority, family);
