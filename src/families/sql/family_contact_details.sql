-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, d.kind, d.detail, d.held_from, d.held_to
from member
cross join contact_detail d
where member.authority = :authority and member.family = :family
  and d.authority = member.authority and d.person = member.record
order by member.person, d.kind, d.held_from desc
