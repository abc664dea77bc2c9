select not_before from slow_down where authority = :authority and subject = :subject
