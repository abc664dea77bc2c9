select first, second from person_join where authority = :authority and family_join = :id order by first, second
