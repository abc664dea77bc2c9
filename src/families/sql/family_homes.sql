select address.person, address.held_from, address.held_to, address.postcode, address.line1, address.line2, address.town,
  address.protected
from person
join address on address.authority = person.authority and address.person = person.person
where person.authority = :authority and person.family = :family
order by address.held_from desc, address.person, address.postcode
