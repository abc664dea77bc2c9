insert into family_apart (authority, first, second, said, actor)
values (:authority, :first, :second, :said, :actor)
on conflict (authority, first, second) do nothing
