-- SQLite keeps the order of a cross join: the few that are protected first, then each by its key.
-- Every home of the family at the postcode of a protected one, whosever it is and whenever: the rule of a family's page.
select distinct now.family, home.held_from, home.held_to
from address hidden
cross join record_now now
cross join member
cross join address home
where hidden.authority = :authority and hidden.protected = 'yes'
  and now.authority = hidden.authority and now.record = hidden.person
  and member.authority = now.authority and member.family = now.family
  and home.authority = member.authority and home.person = member.record and home.postcode = hidden.postcode
