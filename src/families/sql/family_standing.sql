select key, family
from family
where authority = :authority
order by key
