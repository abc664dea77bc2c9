select p.family, a.held_from, a.held_to, a.person
from address a
join person p on p.authority = a.authority and p.person = a.person
where a.authority = :authority and a.protected = 'yes'
