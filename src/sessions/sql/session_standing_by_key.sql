select key, service, centre, starts, ends, capacity, status, session
from session
where authority = :authority and key = :session
