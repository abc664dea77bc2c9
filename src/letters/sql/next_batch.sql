select coalesce(max(batch), 0) + 1 from letter_batch where authority = :authority
