update account set state = :state where authority = :authority and account = :account
