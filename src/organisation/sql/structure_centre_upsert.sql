insert into structure_centre (authority, structure, centre, node, held_from, held_to)
values (:authority, :structure, :centre, :node, coalesce(:from, ''), :to)
on conflict (authority, structure, centre, node, held_from) do update set
  held_to = excluded.held_to
where structure_centre.held_to is distinct from excluded.held_to
