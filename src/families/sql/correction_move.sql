update correction set person = :other, said_before = :before, said_after = :after where authority = :authority and id = :id
