insert into structure_node (authority, structure, node, parent, level, name)
values (:authority, :structure, :node, :parent, :level, :name)
on conflict (authority, structure, node) do update set
  parent = excluded.parent, level = excluded.level, name = excluded.name
where (structure_node.parent, structure_node.level, structure_node.name)
  is distinct from (excluded.parent, excluded.level, excluded.name)
