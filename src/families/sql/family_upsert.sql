insert into family (authority, family, id, key, counts_as)
values (:authority, :number, :id, :family, :number)
on conflict (authority, key) do nothing
