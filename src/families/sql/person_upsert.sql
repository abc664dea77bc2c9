insert into person (authority, person, id, key, counts_as, family, role, forename, surname, birth_date, sex, ethnicity, language, died)
values (:authority, :number, :id, :person, :number, :family, :role, :forename, :surname, :birth_date, :sex, :ethnicity,
  :language, :died)
on conflict (authority, key) do update set
  family = excluded.family, role = excluded.role, forename = excluded.forename, surname = excluded.surname,
  birth_date = excluded.birth_date, sex = excluded.sex, ethnicity = excluded.ethnicity,
  language = excluded.language, died = excluded.died
where (person.family, person.role, person.forename, person.surname, person.birth_date, person.sex,
       person.ethnicity, person.language, person.died)
  is distinct from (excluded.family, excluded.role, excluded.forename, excluded.surname, excluded.birth_date, excluded.sex,
       excluded.ethnicity, excluded.language, excluded.died)
