-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select person.family, family.id, person.person, person.role, person.forename, person.surname, person.birth_date,
  person.died
from json_each(:families) as asked
cross join family on family.authority = :authority and family.family = asked.value
join person on person.authority = family.authority and person.family = family.family
order by person.family, person.person
