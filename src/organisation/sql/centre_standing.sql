select key, name, kind, postcode, uprn, opened, closed, centre
from centre
where authority = :authority
order by key
