update address set postcode = :new_postcode, line1 = :line1, line2 = :line2, town = :town, uprn = null, protected = :protected
where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and held_from = :from and postcode = :postcode
