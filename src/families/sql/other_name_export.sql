-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, other_name.kind, other_name.name, other_name.held_from, other_name.held_to
from person
cross join other_name
where person.authority = :authority
  and other_name.authority = person.authority and other_name.person = person.person
order by person.key, other_name.kind, other_name.name
