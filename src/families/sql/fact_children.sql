-- Those whose records are joined are read with joined_people.sql.
select person, family, key, birth_date, died
from person
where authority = :authority and role = 'child' and birth_date is not null and counts_as = person
