update slow_down set not_before = :not_before where authority = :authority and subject = :subject
