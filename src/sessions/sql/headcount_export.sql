-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select session.key, headcount.adults, headcount.children
from session
cross join headcount
where session.authority = :authority
  and headcount.authority = session.authority and headcount.session = session.session
order by session.key
