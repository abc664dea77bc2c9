-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select member.person, address.held_from, address.held_to, address.postcode, address.line1, address.line2, address.town,
  address.protected
from member
cross join address
where member.authority = :authority and member.family = :family
  and address.authority = member.authority and address.person = member.record
order by address.held_from desc, member.person, address.postcode
