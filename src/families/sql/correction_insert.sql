insert into correction (authority, id, person, what, said_before, said_after, reason, corrected, account)
values (:authority, :id, :person, :what, :before, :after, :reason, :corrected, :account)
