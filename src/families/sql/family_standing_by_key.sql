select key, family
from family
where authority = :authority and key = :family
