select node, parent, level, name
from structure_node
where authority = :authority and structure = :structure
order by node
