update family set counts_as = :counts_as where authority = :authority and family = :family and counts_as <> :counts_as
