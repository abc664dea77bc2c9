select password_hash from account where authority = :authority and account = :account
