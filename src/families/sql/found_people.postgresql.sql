select person.family, family.id, person.person, person.role, person.forename, person.surname, person.birth_date,
  person.died
from json_array_elements_text(cast(:families as json)) as asked (family)
join family on family.authority = :authority and family.family = cast(asked.family as bigint)
join person on person.authority = family.authority and person.family = family.family
order by person.family, person.person
