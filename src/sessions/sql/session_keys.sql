select session, key
from session
where authority = :authority
