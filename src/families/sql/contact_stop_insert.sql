insert into contact_stop (authority, person, kind, held_from, held_to, reason, account)
values (:authority, :person, :kind, :from, :to, :reason, :account)
