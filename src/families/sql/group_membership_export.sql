-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select person.key, group_membership.target_group, group_membership.held_from, group_membership.held_to,
  group_membership.source
from person
join group_membership on group_membership.authority = person.authority and group_membership.person = +person.person
where person.authority = :authority
order by person.key, group_membership.target_group, group_membership.held_from
