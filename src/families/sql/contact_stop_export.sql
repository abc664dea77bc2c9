-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, contact_stop.kind, contact_stop.held_from, contact_stop.held_to
from person
cross join contact_stop
where person.authority = :authority
  and contact_stop.authority = person.authority and contact_stop.person = person.person
order by person.key, contact_stop.kind, contact_stop.held_from
