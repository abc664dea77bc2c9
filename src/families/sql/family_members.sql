-- Each person's records side by side; the first of them that is a child's, or else the first, says who they are.
select person, role, forename, surname, birth_date, died, sex, ethnicity, language
from member
where authority = :authority and family = :family
order by case role when 'child' then 0 when 'expected' then 1 else 2 end, birth_date desc, +person, +record
