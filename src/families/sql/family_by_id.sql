select family from family where authority = :authority and id = :id
