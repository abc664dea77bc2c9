select counts_as, role, family from person where authority = :authority and person = :person
