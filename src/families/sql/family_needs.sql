-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, n.kind, n.words, n.held_from, n.held_to
from member
cross join person_need n
where member.authority = :authority and member.family = :family
  and n.authority = member.authority and n.person = member.record
order by member.person, n.kind, n.held_from desc
