select session, person,
  case status when 1 then 'present' when 2 then 'absent' when 3 then 'excused' when 4 then 'booked' end
from attendance
where authority = :authority
order by session, person
