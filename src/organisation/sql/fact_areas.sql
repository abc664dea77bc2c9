select area from area where authority = :authority order by area
