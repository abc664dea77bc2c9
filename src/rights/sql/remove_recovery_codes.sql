delete from recovery_code where authority = :authority and account = :account
