update account set code_counter = :counter
where authority = :authority and account = :account and code_counter < :counter
