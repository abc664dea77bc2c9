insert into protected_opening (authority, id, family, account, reason, opened, ends)
values (:authority, :id, :family, :account, :reason, :opened, :ends)
