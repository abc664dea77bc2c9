delete from other_name where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and kind = :kind and name = :name
