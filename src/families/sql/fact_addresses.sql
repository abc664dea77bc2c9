select person, postcode, held_from, held_to from address where authority = :authority
