select coalesce(max(session), 0) + 1 from session where authority = :authority
