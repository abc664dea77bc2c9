delete from birth_list where authority = :authority and id = :id and account = :account and taken is null
