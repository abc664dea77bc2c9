select structure, centre, node, nullif(held_from, ''), held_to
from structure_centre
where authority = :authority and structure = :structure and centre = :centre and node = :node and held_from = coalesce(:from, '')
