insert into rights_change (authority, change) values (:authority, 1)
on conflict (authority) do update set change = rights_change.change + 1
