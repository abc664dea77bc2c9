-- SQLite keeps the order of a cross join: those asked for first, then each by its key.
select person.person
from json_each(:people) as asked
cross join person on person.authority = :authority and person.person = asked.value
order by coalesce(person.surname, '') = '' and coalesce(person.forename, '') = '',
  lower(coalesce(person.surname, '')), lower(coalesce(person.forename, '')), person.person
