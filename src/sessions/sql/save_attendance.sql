insert into attendance (authority, session, person, status)
values (:authority, :session, :person, :status)
on conflict (authority, session, person) do update set status = excluded.status
