-- SQLite keeps the order of a cross join: the members of the family, then each by its key. The reason is under the key of the
-- family of which the record was.
select s.person, s.kind, s.held_from, s.held_to, s.reason, s.account, own.family
from member
cross join contact_stop s
cross join person own
where member.authority = :authority and member.family = :family and s.authority = member.authority and s.person = member.record
  and own.authority = s.authority and own.person = s.person
order by s.held_from desc, s.kind, s.person
