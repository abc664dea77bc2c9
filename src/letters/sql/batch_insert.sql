insert into letter_batch (authority, batch, id, letter, title, made, account, asked_only)
values (:authority, :batch, :id, :letter, :title, :made, :account, :asked_only)
