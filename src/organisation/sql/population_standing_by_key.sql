select area, nullif(target_group, ''), as_at, count, source
from population
where authority = :authority and area = :area and target_group = coalesce(:group, '') and as_at = :as_at
