select session, adults, children
from headcount
where authority = :authority and session = :session
