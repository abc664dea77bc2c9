update account set code_secret = null, offered_secret = null where authority = :authority and account = :account
