select first, second from person_join where authority = :authority
