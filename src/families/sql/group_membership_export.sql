-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, group_membership.target_group, group_membership.held_from, group_membership.held_to,
  group_membership.source
from person
cross join group_membership
where person.authority = :authority
  and group_membership.authority = person.authority and group_membership.person = person.person
order by person.key, group_membership.target_group, group_membership.held_from
