insert into welcome (authority, id, birth_list, person, centre, made)
values (:authority, :id, :list, :person, :centre, :made)
on conflict (authority, person) do nothing
