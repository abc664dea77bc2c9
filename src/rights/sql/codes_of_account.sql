select code_secret, code_counter from account where authority = :authority and account = :account
