insert into registration_link (authority, code, centre, account, made)
values (:authority, :code, :centre, :account, :made)
