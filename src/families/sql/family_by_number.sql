select family, id, key from family where authority = :authority and family = :family
