-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, o.kind, o.name, o.held_from, o.held_to
from member
cross join other_name o
where member.authority = :authority and member.family = :family
  and o.authority = member.authority and o.person = member.record
order by member.person, o.kind, o.name
