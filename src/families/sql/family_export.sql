select key
from family
where authority = :authority
order by key
