delete from own_answer where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and field = :field and held_from = :from
