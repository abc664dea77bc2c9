insert into responsibility (authority, carer, child, held_from, relation, parental, held_to)
values (:authority, :carer, :child, :from, :relation, :parental, :to)
on conflict (authority, carer, child, held_from) do update set
  relation = excluded.relation, parental = excluded.parental, held_to = excluded.held_to
where (responsibility.relation, responsibility.parental, responsibility.held_to)
  is distinct from (excluded.relation, excluded.parental, excluded.held_to)
