select person from address
where authority = :authority and postcode = :postcode and protected = 'yes' and (held_to is null or held_to > :on)
limit 1
