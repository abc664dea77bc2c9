select person.person, family.id, person.forename, person.surname, address.line1, address.line2, address.town,
  address.postcode
from json_array_elements_text(cast(:people as json)) as asked (person)
join person on person.authority = :authority and person.person = cast(asked.person as bigint)
join family on family.authority = person.authority and family.family = person.family
left join address on address.authority = person.authority and address.person = person.person
  and address.held_from <= :on and (address.held_to is null or address.held_to > :on)
  and (address.protected is null or address.protected <> 'yes')
order by person.person, address.held_from, address.postcode
