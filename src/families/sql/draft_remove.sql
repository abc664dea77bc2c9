delete from registration_draft where authority = :authority and id = :id and account = :account
