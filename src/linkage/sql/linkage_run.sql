select import from linkage_run where authority = :authority
