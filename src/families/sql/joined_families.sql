select family, counts_as from family where authority = :authority and counts_as <> family
