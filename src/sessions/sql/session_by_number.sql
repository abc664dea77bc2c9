select centre, substr(starts, 1, 10), case when coalesce(status, '') = 'cancelled' then 0 else 1 end
from session
where authority = :authority and session = :session
