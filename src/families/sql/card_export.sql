-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, card.card, card.held_from, card.held_to
from person
cross join card
where person.authority = :authority
  and card.authority = person.authority and card.person = person.person
order by person.key, card.card, card.held_from
