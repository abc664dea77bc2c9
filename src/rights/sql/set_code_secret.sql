update account set code_secret = :secret, code_counter = :counter
where authority = :authority and account = :account
