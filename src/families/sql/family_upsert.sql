insert into family (authority, family, id, key)
values (:authority, :number, :id, :family)
on conflict (authority, key) do nothing
