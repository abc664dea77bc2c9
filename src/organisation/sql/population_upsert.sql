insert into population (authority, area, target_group, as_at, count, source)
values (:authority, :area, coalesce(:group, ''), :as_at, :count, :source)
on conflict (authority, area, target_group, as_at) do update set
  count = excluded.count, source = excluded.source
where (population.count, population.source)
  is distinct from (excluded.count, excluded.source)
