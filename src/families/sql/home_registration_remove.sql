delete from home_registration where authority = :authority and id = :id
