update protected_opening set ends = :now where authority = :authority and family = :family and ends > :still
