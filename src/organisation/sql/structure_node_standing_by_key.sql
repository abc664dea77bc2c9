select structure, node, parent, level, name
from structure_node
where authority = :authority and structure = :structure and node = :node
