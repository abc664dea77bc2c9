insert into registration (authority, person, centre, registered, ended)
values (:authority, :person, :centre, :registered, :ended)
on conflict (authority, person, centre, registered) do update set
  ended = excluded.ended
where registration.ended is distinct from excluded.ended
