select m.person, g.name, g.sensitive, m.held_from, m.held_to, m.source
from person
join group_membership m on m.authority = person.authority and m.person = person.person
join target_group g on g.authority = m.authority and g.target_group = m.target_group
where person.authority = :authority and person.family = :family
order by m.held_from desc, m.target_group, m.person
