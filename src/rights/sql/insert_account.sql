insert into account
  (authority, account, id, name, email, email_folded, state, password_hash, code_counter, demonstration, made)
values
  (:authority, :account, :id, :name, :email, :email_folded, 'active', :password_hash, 0, :demonstration, :made)
