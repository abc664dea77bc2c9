select role_grant, account, role, structure, node, held_from, held_to
from role_grant
where authority = :authority and account = :account
order by held_from, role_grant
