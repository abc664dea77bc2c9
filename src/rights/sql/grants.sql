select role_grant, account, role, structure, node, held_from, held_to
from role_grant
where authority = :authority
order by account, held_from, role_grant
