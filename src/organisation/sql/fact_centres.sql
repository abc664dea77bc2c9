select centre, key from centre where authority = :authority order by centre
