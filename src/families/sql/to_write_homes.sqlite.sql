-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select address.person, address.line1, address.line2, address.town, address.postcode, address.protected, address.held_from,
  address.held_to
from json_each(:people) as asked
cross join address on address.authority = :authority and address.person = asked.value
where address.protected = 'yes' or (address.held_from <= :on and (address.held_to is null or address.held_to > :on))
order by address.person, address.held_from, address.postcode
