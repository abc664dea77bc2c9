-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select c.purpose, c.said_on, c.given, c.wording, member.person
from member
cross join consent c
where member.authority = :authority and member.family = :family
  and c.authority = member.authority and c.person = member.record
order by c.purpose, c.said_on desc, member.person
