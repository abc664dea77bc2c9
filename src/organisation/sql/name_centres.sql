select centre, key, name, postcode from centre where authority = :authority order by centre
