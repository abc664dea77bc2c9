select area, nullif(target_group, ''), as_at, count, source
from population
where authority = :authority
order by area, target_group, as_at
