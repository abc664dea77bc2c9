-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, person_need.kind, person_need.held_from, person_need.words, person_need.held_to
from person
cross join person_need
where person.authority = :authority
  and person_need.authority = person.authority and person_need.person = person.person
order by person.key, person_need.kind, person_need.held_from
