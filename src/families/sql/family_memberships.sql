-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select m.target_group, m.held_from, m.held_to
from person
cross join group_membership m
where person.authority = :authority and person.family = :family
  and m.authority = person.authority and m.person = person.person
