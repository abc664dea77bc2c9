update one_time_link set used = :now
where authority = :authority and token_hash = :token_hash and used is null and ends > :now
