insert into structure_node (authority, structure, node, parent, level, name)
select authority, :structure, node, parent, level, name
from structure_node
where authority = :authority and structure = :of
