insert into one_time_link (authority, token_hash, kind, account, made, ends)
values (:authority, :token_hash, :kind, :account, :made, :ends)
