select p.family, a.person, a.held_from, a.held_to, a.postcode, a.line1, a.line2, a.town,
  case when a.protected = 'yes' then 1 else 0 end
from person p
join address a on a.authority = p.authority and a.person = p.person
where p.authority = :authority and p.family between :first and :last
order by p.family, a.person
