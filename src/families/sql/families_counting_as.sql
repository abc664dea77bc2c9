select family from family where authority = :authority and counts_as = :family order by family
