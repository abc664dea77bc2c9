update sign_in set ended = :ended where authority = :authority and token_hash = :token_hash and ended is null
