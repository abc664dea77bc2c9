select structure, centre, node, nullif(held_from, ''), held_to
from structure_centre
where authority = :authority
order by structure, centre, node, held_from
