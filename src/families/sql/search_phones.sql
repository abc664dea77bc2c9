select m.family, m.person, d.detail
from member m
cross join contact_detail d
where m.authority = :authority and m.family between :first and :last
  and d.authority = m.authority and d.person = m.record and d.kind = 'phone' and d.held_to is null
order by m.family, +m.person
