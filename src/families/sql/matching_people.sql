-- Every record of everybody, those of a family side by side, by the family that they count in.
select family, person, record, role, forename, surname, birth_date, sex
from member
where authority = :authority
order by family, +person, +record
