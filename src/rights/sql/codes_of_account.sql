select code_secret, code_counter, offered_secret from account where authority = :authority and account = :account
