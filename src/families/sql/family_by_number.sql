select family, id, key, counts_as from family where authority = :authority and family = :family
