select centre, area, held_from, held_to from reach_area where authority = :authority
