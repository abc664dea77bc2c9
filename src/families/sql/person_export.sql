select person.key, family.key, person.role, person.forename, person.surname, person.birth_date, person.sex,
  person.ethnicity, person.language, person.died
from person
join family on family.authority = person.authority and family.family = person.family
where person.authority = :authority
order by person.key
