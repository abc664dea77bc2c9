-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, c.what, c.said_before, c.said_after, c.reason, c.corrected, c.account, member.record
from member
cross join correction c
where member.authority = :authority and member.family = :family
  and c.authority = member.authority and c.person = member.record
order by c.corrected desc, c.id desc
