-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select person.key, address.held_from, address.postcode, address.line1, address.line2, address.town, address.uprn,
  address.held_to, address.protected
from person
join address on address.authority = person.authority and address.person = +person.person
where person.authority = :authority
order by person.key, address.held_from, address.postcode
