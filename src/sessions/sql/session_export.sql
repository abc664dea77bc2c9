select session.key, service.key, centre_key.key, session.starts, session.ends, session.capacity, session.status
from session
join service on service.authority = session.authority and service.service = session.service
join centre_key on centre_key.authority = session.authority and centre_key.centre = session.centre
where session.authority = :authority
order by session.key
