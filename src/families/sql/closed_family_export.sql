-- A family by that of its people whose key is the first, and each closure by its kind and day. To whom it is closed, and why, is
-- in no package; nor is what was opened on the day on which it was closed.
select (select min(p.key) from person p where p.authority = c.authority and p.family = c.family) as person, c.kind,
  substr(c.closed, 1, 10) as day, max(c.review_on),
  case when count(*) = count(c.opened) then max(substr(c.opened, 1, 10)) end
from closed_family c
where c.authority = :authority and (c.opened is null or substr(c.opened, 1, 10) > substr(c.closed, 1, 10))
  and exists (select 1 from person p where p.authority = c.authority and p.family = c.family)
group by c.authority, c.family, c.kind, substr(c.closed, 1, 10)
order by person, c.kind, day
