update account set code_secret = offered_secret, offered_secret = null, code_counter = :counter
where authority = :authority and account = :account
