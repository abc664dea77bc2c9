-- Every record of everybody; the first of a person's says who they are (member_records.hpp).
select person, role, forename, surname, birth_date, died, sex, ethnicity, language
from member
where authority = :authority and family = :family
order by +person, case role when 'child' then 0 when 'expected' then 1 else 2 end, +record
