select person, registered, ended from registration where authority = :authority
