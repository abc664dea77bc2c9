select coalesce(max(family), 0) + 1 from family where authority = :authority
