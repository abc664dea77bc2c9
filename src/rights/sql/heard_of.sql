update sign_in set last_seen = :last_seen
where authority = :authority and token_hash = :token_hash and last_seen < :last_seen
