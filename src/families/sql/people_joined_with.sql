select case when p.first = :person then p.second else p.first end
from person_join p
join family_join j on j.authority = p.authority and j.id = p.family_join
where p.authority = :authority and j.parted is null and (p.first = :person or p.second = :person)
