insert into registration_draft (authority, id, account, changed, typed) values (:authority, :id, :account, :changed, :typed)
