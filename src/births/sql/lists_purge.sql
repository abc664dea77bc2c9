delete from birth_list where authority = :authority and taken is null and changed < :before
