insert into structure (authority, structure, name, status)
values (:authority, :structure, :name, :status)
on conflict (authority, structure) do update set
  name = excluded.name, status = excluded.status
where (structure.name, structure.status)
  is distinct from (excluded.name, excluded.status)
