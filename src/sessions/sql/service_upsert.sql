insert into service (authority, service, id, key, name, theme, access, provider, status, lowest_age, highest_age)
values (:authority, :number, :id, :service, :name, :theme, :access, :provider, :status, :lowest_age, :highest_age)
on conflict (authority, key) do update set
  name = excluded.name, theme = excluded.theme, access = excluded.access, provider = excluded.provider,
  status = excluded.status, lowest_age = excluded.lowest_age, highest_age = excluded.highest_age
where (service.name, service.theme, service.access, service.provider, service.status, service.lowest_age,
       service.highest_age)
  is distinct from (excluded.name, excluded.theme, excluded.access, excluded.provider, excluded.status,
       excluded.lowest_age, excluded.highest_age)
