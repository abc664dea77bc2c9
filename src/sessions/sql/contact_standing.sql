select key, person, centre, service, held_on, kind, contact
from contact
where authority = :authority
order by key
