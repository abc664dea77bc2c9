select kind, account
from one_time_link
where authority = :authority and token_hash = :token_hash and used is null and ends > :now
