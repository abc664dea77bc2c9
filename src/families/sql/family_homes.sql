-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select address.person, address.held_from, address.held_to, address.postcode, address.line1, address.line2, address.town,
  address.protected
from person
cross join address
where person.authority = :authority and person.family = :family
  and address.authority = person.authority and address.person = person.person
order by address.held_from desc, address.person, address.postcode
