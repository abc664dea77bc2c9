insert into closed_family (authority, id, family, kind, reason, closed, account, review_on)
values (:authority, :id, :family, :kind, :reason, :closed, :account, :review_on)
