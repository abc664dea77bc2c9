select typed, changed from registration_draft where authority = :authority and id = :id and account = :account
