select key, name, kind, postcode, uprn, opened, closed
from centre
where authority = :authority
order by key
