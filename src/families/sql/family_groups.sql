-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select m.person, g.name, g.sensitive, m.held_from, m.held_to, m.source
from person
cross join group_membership m
cross join target_group g
where person.authority = :authority and person.family = :family
  and m.authority = person.authority and m.person = person.person
  and g.authority = m.authority and g.target_group = m.target_group
order by m.held_from desc, m.target_group, m.person
