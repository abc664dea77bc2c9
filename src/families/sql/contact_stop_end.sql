update contact_stop set held_to = :to
where authority = :authority and person = :person and kind = :kind and held_from = :from
