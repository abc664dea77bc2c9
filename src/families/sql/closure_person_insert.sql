insert into closed_family_person (authority, closed_family, account)
values (:authority, :id, :account)
on conflict (authority, closed_family, account) do nothing
