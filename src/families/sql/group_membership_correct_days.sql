update group_membership set held_from = :new_from, held_to = :to
where authority = :authority and person in (select record from person_record where authority = :authority and person = :person) and target_group = :group and held_from = :from
