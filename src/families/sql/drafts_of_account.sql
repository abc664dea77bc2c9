select id, typed, changed from registration_draft where authority = :authority and account = :account order by changed desc, id
