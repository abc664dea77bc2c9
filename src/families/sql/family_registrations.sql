-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, registration.centre, registration.registered, registration.ended
from member
cross join registration
where member.authority = :authority and member.family = :family
  and registration.authority = member.authority and registration.person = member.record
order by registration.registered desc, member.person
