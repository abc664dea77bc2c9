-- Two families of which somebody said that they are not the same, each by that of its people whose key is the first; the lesser
-- key first.
create view apart_key as
select authority, min(key) as lesser, max(key) as greater
from (
  select a.authority, a.first, a.second,
    (select min(r.key) from record_key r where r.authority = a.authority and r.family = a.first) as key
  from family_apart a
  union all
  select a.authority, a.first, a.second,
    (select min(r.key) from record_key r where r.authority = a.authority and r.family = a.second)
  from family_apart a
) each_family
group by authority, first, second
having count(key) = 2;
