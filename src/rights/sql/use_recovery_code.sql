update recovery_code set used = :used
where authority = :authority and account = :account and code_hash = :code_hash and used is null
