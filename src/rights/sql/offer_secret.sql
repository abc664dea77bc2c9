update account set offered_secret = :secret where authority = :authority and account = :account
