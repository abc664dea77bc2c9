-- Every join of the families that count as this one now, whether it holds or not.
select j.id, j.first, j.second, j.joined, j.actor, coalesce(j.parted, ''), coalesce(j.parted_by, '')
from family_join j
where j.authority = :authority
  and (j.first in (select f.family from family f where f.authority = :authority and f.counts_as = :family)
       or j.second in (select f.family from family f where f.authority = :authority and f.counts_as = :family))
order by j.joined, j.id
