insert into person_join (authority, family_join, first, second)
values (:authority, :id, :first, :second)
on conflict (authority, family_join, first, second) do nothing
