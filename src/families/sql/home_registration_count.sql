select count(*) from home_registration where authority = :authority and link = :link
