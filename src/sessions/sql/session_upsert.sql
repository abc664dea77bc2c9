insert into session (authority, session, id, key, service, centre, starts, ends, capacity, status)
values (:authority, :number, :id, :session, :service, :centre, :starts, :ends, :capacity, :status)
on conflict (authority, key) do update set
  service = excluded.service, centre = excluded.centre, starts = excluded.starts, ends = excluded.ends,
  capacity = excluded.capacity, status = excluded.status
where (session.service, session.centre, session.starts, session.ends, session.capacity, session.status)
  is distinct from (excluded.service, excluded.centre, excluded.starts, excluded.ends, excluded.capacity, excluded.status)
