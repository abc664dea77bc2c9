delete from contact_detail where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and kind = :kind and held_from = :from
