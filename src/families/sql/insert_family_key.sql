insert into family_key (authority, family, data_key) values (:authority, :family, :data_key)
on conflict (authority, family) do nothing
