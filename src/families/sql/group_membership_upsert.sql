insert into group_membership (authority, person, target_group, held_from, held_to, source)
values (:authority, :person, :group, :from, :to, :source)
on conflict (authority, person, target_group, held_from) do update set
  held_to = excluded.held_to, source = excluded.source
where (group_membership.held_to, group_membership.source)
  is distinct from (excluded.held_to, excluded.source)
