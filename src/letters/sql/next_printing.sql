select coalesce(max(printing), 0) + 1 from letter_printing where authority = :authority
