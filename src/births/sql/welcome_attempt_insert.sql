insert into welcome_attempt (authority, welcome, tried_on, said, account)
values (:authority, :id, :day, :now, :account)
on conflict (authority, welcome, tried_on) do nothing
