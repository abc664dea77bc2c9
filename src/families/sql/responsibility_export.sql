-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, child_key.key, responsibility.held_from, responsibility.relation, responsibility.parental, responsibility.held_to
from person
cross join responsibility
cross join person_key child_key
where person.authority = :authority
  and responsibility.authority = person.authority and responsibility.carer = person.person
  and child_key.authority = responsibility.authority and child_key.person = responsibility.child
order by person.key, child_key.key, responsibility.held_from
