update sign_in set ended = :ended where authority = :authority and account = :account and ended is null
