select account, stage, made, last_seen
from sign_in
where authority = :authority and token_hash = :token_hash and ended is null
