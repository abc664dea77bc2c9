-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select m.target_group, m.held_from, m.held_to
from member
cross join group_membership m
where member.authority = :authority and member.family = :family
  and m.authority = member.authority and m.person = member.record
