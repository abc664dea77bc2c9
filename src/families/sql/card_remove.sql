delete from card where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and card = :card and held_from = :from
