update account set code_secret = null where authority = :authority and account = :account
