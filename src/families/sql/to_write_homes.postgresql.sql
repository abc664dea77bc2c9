select address.person, address.line1, address.line2, address.town, address.postcode, address.protected, address.held_from,
  address.held_to
from json_array_elements_text(cast(:people as json)) as asked (person)
join address on address.authority = :authority and address.person = cast(asked.person as bigint)
where address.protected = 'yes' or (address.held_from <= :on and (address.held_to is null or address.held_to > :on))
order by address.person, address.held_from, address.postcode
