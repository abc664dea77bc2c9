select coalesce(max(account), 0) + 1 from account where authority = :authority
