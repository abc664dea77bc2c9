select coalesce(max(centre), 0) + 1 from centre where authority = :authority
