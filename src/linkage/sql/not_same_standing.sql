-- As the export has them, by numbers: the one with the lesser key first.
select lesser.record, greater.record
from (
  select min(key) as lesser_key, max(key) as greater_key
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
) two
join record_key lesser on lesser.authority = :authority and lesser.key = two.lesser_key
join record_key greater on greater.authority = :authority and greater.key = two.greater_key
order by lesser.record, greater.record
