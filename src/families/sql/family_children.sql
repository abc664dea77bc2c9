-- Every record of everybody; the first of a person's says who they are (member_records.hpp).
select person, role, birth_date, died, record, key
from member
where authority = :authority and family = :family
order by +person, case role when 'child' then 0 when 'expected' then 1 else 2 end, +record
