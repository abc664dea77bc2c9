-- All, by family; or of one.
select family, person, forename, surname, birth_date, key
from person
where authority = :authority and (:family = 0 or family = :family)
order by family, person
