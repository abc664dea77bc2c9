select person, key, birth_date, died
from person
where authority = :authority and family = :family and role = 'child' and birth_date is not null
order by person
