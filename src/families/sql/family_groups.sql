-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, g.name, g.sensitive, m.held_from, m.held_to, m.source, m.target_group
from member
cross join group_membership m
cross join target_group g
where member.authority = :authority and member.family = :family
  and m.authority = member.authority and m.person = member.record
  and g.authority = m.authority and g.target_group = m.target_group
order by m.held_from desc, m.target_group, member.person
