select family, key from family where authority = :authority
