select centre, area, nullif(held_from, ''), held_to
from reach_area
where authority = :authority
order by centre, area, held_from
