select m.family, m.person, a.held_from, a.held_to, a.postcode, a.line1, a.line2, a.town,
  case when a.protected = 'yes' then 1 else 0 end
from member m
cross join address a
where m.authority = :authority and m.family between :first and :last and a.authority = m.authority and a.person = m.record
order by m.family, +m.person
