select code, centre, made from registration_link where authority = :authority and ended is null order by centre
