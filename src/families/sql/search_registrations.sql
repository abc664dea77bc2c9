select m.family, r.centre, r.registered, r.ended
from member m
cross join registration r
where m.authority = :authority and m.family between :first and :last
  and r.authority = m.authority and r.person = m.record
order by m.family
