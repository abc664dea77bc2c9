-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select session.key, headcount.adults, headcount.children
from session
join headcount on headcount.authority = session.authority and headcount.session = +session.session
where session.authority = :authority
order by session.key
