-- All, by family; or of one. A person's records stand side by side.
select family, person, forename, surname, birth_date, key
from member
where authority = :authority and family between :first and :last
order by family, +person, +record
