-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, address.held_from, address.postcode, address.line1, address.line2, address.town, address.uprn,
  address.held_to, address.protected
from person
cross join address
where person.authority = :authority
  and address.authority = person.authority and address.person = person.person
order by person.key, address.held_from, address.postcode
