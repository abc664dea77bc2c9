update closed_family set review_on = :review_on where authority = :authority and id = :id and opened is null
