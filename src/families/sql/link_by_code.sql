select code, centre, made from registration_link where authority = :authority and code = :code and ended is null
