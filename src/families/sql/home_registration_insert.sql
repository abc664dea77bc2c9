insert into home_registration (authority, id, token, link, changed, typed)
values (:authority, :id, :token, :link, :changed, :typed)
