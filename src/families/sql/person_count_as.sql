update person set counts_as = :counts_as where authority = :authority and person = :person and counts_as <> :counts_as
