insert into family_join (authority, id, first, second, joined, actor)
values (:authority, :id, :first, :second, :joined, :actor)
