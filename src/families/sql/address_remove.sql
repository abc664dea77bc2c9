delete from address where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and held_from = :from and postcode = :postcode
