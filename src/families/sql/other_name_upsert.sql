insert into other_name (authority, person, kind, name, held_from, held_to)
values (:authority, :person, :kind, :name, :from, :to)
on conflict (authority, person, kind, name) do update set
  held_from = excluded.held_from, held_to = excluded.held_to
where (other_name.held_from, other_name.held_to)
  is distinct from (excluded.held_from, excluded.held_to)
