select coalesce(max(contact), 0) + 1 from contact where authority = :authority
