select structure_centre.structure, centre.key, structure_centre.node, structure_centre.held_from,
  structure_centre.held_to
from structure_centre
join centre on centre.authority = structure_centre.authority and centre.centre = structure_centre.centre
where structure_centre.authority = :authority
order by structure_centre.structure, centre.key, structure_centre.held_from, structure_centre.node
