-- Two families by those of their people whose keys are the first, the lesser key first.
select min(key) as person, max(key) as other
from (
  select a.first, a.second,
    (select min(p.key) from record_key p where p.authority = a.authority and p.family = a.first) as key
  from family_apart a where a.authority = :authority
  union all
  select a.first, a.second,
    (select min(p.key) from record_key p where p.authority = a.authority and p.family = a.second)
  from family_apart a where a.authority = :authority
) each_family
group by first, second
having count(key) = 2
order by person, other
