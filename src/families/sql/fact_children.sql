select person, family, key, birth_date, died
from person
where authority = :authority and role = 'child' and birth_date is not null
