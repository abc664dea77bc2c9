delete from registration_draft where authority = :authority and changed < :before
