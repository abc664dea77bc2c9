select coalesce(max(person), 0) + 1 from person where authority = :authority
