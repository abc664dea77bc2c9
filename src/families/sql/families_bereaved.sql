select distinct now.family
from person p
join record_now now on now.authority = p.authority and now.record = p.person
where p.authority = :authority and p.died is not null and p.died >= :since
order by now.family
