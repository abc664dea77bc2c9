update registration set registered = :new_from, ended = :to
where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and centre = :centre and registered = :from
