-- The stop list: the person's whole family is not to be contacted in that interval. The kind is `bereavement`, `safeguarding` or
-- `asked_not_to`; the reason is encrypted with the family's own key, and is not held where the stop came in a package.
create table contact_stop (
  authority integer not null,
  person integer not null,
  kind code_text not null,
  held_from date not null,
  held_to date,
  reason text,
  account integer,
  primary key (authority, person, kind, held_from),
  foreign key (authority, person) references person (authority, person)
);
