delete from home_registration where authority = :authority and changed < :before
