insert into attendance (authority, session, person, status)
values (:authority, :session, :person,
  case :status when 'present' then 1 when 'absent' then 2 when 'excused' then 3 when 'booked' then 4 end)
on conflict (authority, session, person) do update set
  status = excluded.status
where attendance.status is distinct from excluded.status
