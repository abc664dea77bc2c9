-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, own_answer.field, own_answer.held_from, own_answer.words, own_answer.held_to
from person
cross join own_answer
where person.authority = :authority
  and own_answer.authority = person.authority and own_answer.person = person.person
order by person.key, own_answer.field, own_answer.held_from
