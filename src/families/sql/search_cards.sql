select m.family, m.person, c.card
from member m
cross join card c
where m.authority = :authority and m.family between :first and :last
  and c.authority = m.authority and c.person = m.record and c.held_to is null
order by m.family, +m.person
