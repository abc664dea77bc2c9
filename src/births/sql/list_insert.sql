insert into birth_list (authority, id, account, changed, sent) values (:authority, :id, :account, :changed, :sent)
