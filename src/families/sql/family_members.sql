select person, role, forename, surname, birth_date, died, sex, ethnicity, language
from person
where authority = :authority and family = :family
order by case role when 'child' then 0 when 'expected' then 1 else 2 end, birth_date desc, person
