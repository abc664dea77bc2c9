-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, c.card, c.held_from, c.held_to
from member
cross join card c
where member.authority = :authority and member.family = :family
  and c.authority = member.authority and c.person = member.record
order by member.person, c.held_from desc, c.card
