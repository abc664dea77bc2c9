select family, key from family where authority = :authority and counts_as = family
