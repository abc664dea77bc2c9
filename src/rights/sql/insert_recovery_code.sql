insert into recovery_code (authority, account, code_hash) values (:authority, :account, :code_hash)
