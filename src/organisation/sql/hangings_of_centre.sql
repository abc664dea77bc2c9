select structure_centre.structure, centre.key, structure_centre.node, structure_centre.held_from,
  structure_centre.held_to
from centre
join structure_centre on structure_centre.authority = centre.authority and structure_centre.centre = centre.centre
where centre.authority = :authority and centre.key = :centre
order by structure_centre.structure, structure_centre.held_from, structure_centre.node
