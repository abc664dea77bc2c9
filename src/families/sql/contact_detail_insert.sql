insert into contact_detail (authority, person, kind, held_from, detail) values (:authority, :person, :kind, :from, :detail)
