-- All, by family; or of one.
select family, person, forename, surname, birth_date, key
from person
where authority = :authority and family between :first and :last
order by family, person
