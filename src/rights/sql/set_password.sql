update account set password_hash = :password_hash where authority = :authority and account = :account
