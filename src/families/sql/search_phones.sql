select p.family, d.person, d.detail
from person p
join contact_detail d on d.authority = p.authority and d.person = p.person
where p.authority = :authority and p.family between :first and :last and d.kind = 'phone' and d.held_to is null
order by p.family, d.person
