-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select session.key, person_key.key,
  case attendance.status when 1 then 'present' when 2 then 'absent' when 3 then 'excused' when 4 then 'booked' end
from session
join attendance on attendance.authority = session.authority and attendance.session = +session.session
join person_key on person_key.authority = attendance.authority and person_key.person = +attendance.person
where session.authority = :authority
order by session.key, person_key.key
