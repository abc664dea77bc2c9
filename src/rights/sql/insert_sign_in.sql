insert into sign_in (authority, token_hash, account, stage, made, last_seen)
values (:authority, :token_hash, :account, :stage, :now, :now)
