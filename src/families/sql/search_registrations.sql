select p.family, r.centre, r.registered, r.ended
from person p
join registration r on r.authority = p.authority and r.person = p.person
where p.authority = :authority and p.family between :first and :last
order by p.family
