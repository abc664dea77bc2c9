select structure, node, parent, level, name from structure_node where authority = :authority order by structure, node
