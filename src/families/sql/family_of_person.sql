select family from person where authority = :authority and person = :person
