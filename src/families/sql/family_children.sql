-- Every record of everybody: of those of a person, that which is a child's first, then the lowest number.
select person, role, birth_date, died, record, key
from member
where authority = :authority and family = :family
order by +person, +record
