select in_force_from, name, source, good, outstanding
from threshold_set
where authority = :authority
order by in_force_from
