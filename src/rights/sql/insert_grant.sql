insert into role_grant (authority, role_grant, account, role, structure, node, held_from, held_to)
values (:authority, :role_grant, :account, :role, :structure, :node, :held_from, :held_to)
