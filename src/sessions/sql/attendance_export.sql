-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select session.key, person_key.key,
  case attendance.status when 1 then 'present' when 2 then 'absent' when 3 then 'excused' when 4 then 'booked' end
from session
cross join attendance
cross join person_key
where session.authority = :authority
  and attendance.authority = session.authority and attendance.session = session.session
  and person_key.authority = attendance.authority and person_key.person = attendance.person
order by session.key, person_key.key
