select structure_centre.structure, centre.key, structure_centre.node, structure_centre.held_from,
  structure_centre.held_to
from structure_centre
join centre on centre.authority = structure_centre.authority and centre.centre = structure_centre.centre
where structure_centre.authority = :authority and structure_centre.structure = :structure
order by centre.key, structure_centre.held_from, structure_centre.node
