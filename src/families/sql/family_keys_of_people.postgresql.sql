select person.person, person.family, family_key.data_key
from json_array_elements_text(cast(:people as json)) as asked (person)
join person on person.authority = :authority and person.person = cast(asked.person as bigint)
left join family_key on family_key.authority = person.authority and family_key.family = person.family
