select session, adults, children
from headcount
where authority = :authority
order by session
