select key, family, role, forename, surname, birth_date, sex, ethnicity, language, died, person
from person
where authority = :authority
order by key
