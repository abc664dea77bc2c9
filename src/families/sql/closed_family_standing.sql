-- As the export has them, by numbers.
select person.person, c.kind, substr(c.closed, 1, 10) as day, max(c.review_on),
  case when count(*) = count(c.opened) then max(substr(c.opened, 1, 10)) end
from closed_family c
join person on person.authority = c.authority and person.family = c.family
  and person.key = (select min(p.key) from person p where p.authority = c.authority and p.family = c.family)
where c.authority = :authority and (c.opened is null or substr(c.opened, 1, 10) > substr(c.closed, 1, 10))
group by person.person, c.kind, substr(c.closed, 1, 10)
order by person.person, c.kind, day
