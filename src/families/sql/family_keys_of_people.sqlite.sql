-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select person.person, person.family, family_key.data_key
from json_each(:people) as asked
cross join person on person.authority = :authority and person.person = asked.value
left join family_key on family_key.authority = person.authority and family_key.family = person.family
