select session, centre, substr(starts, 1, 10)
from session
where authority = :authority and coalesce(status, '') <> 'cancelled'
