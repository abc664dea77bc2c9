update address set protected = :protected
where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and held_from = :from and postcode = :postcode
  and protected is distinct from :protected
