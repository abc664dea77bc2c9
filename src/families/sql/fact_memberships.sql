select p.family, m.target_group, m.held_from, m.held_to, m.person
from group_membership m
join person p on p.authority = m.authority and p.person = m.person
where m.authority = :authority
