insert into target_group (authority, target_group, name, sensitive)
values (:authority, :group, :name, :sensitive)
on conflict (authority, target_group) do update set
  name = excluded.name, sensitive = excluded.sensitive
where (target_group.name, target_group.sensitive)
  is distinct from (excluded.name, excluded.sensitive)
