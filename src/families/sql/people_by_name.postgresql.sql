select person.person
from json_array_elements_text(cast(:people as json)) as asked (person)
join person on person.authority = :authority and person.person = cast(asked.person as bigint)
order by coalesce(person.surname, '') = '' and coalesce(person.forename, '') = '',
  lower(coalesce(person.surname, '') collate "C"), lower(coalesce(person.forename, '') collate "C"), person.person
