select account, id, name, email, state, case when password_hash is null then 0 else 1 end,
  case when code_secret is null then 0 else 1 end, demonstration
from account
where authority = :authority and id = :id
