select account, password_hash
from account
where authority = :authority and email_folded = :email_folded and state = 'active'
