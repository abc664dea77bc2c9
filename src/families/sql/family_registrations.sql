-- SQLite keeps the order of a cross join: the members of the family, then each by its key.
select registration.person, registration.centre, registration.registered, registration.ended
from person
cross join registration
where person.authority = :authority and person.family = :family
  and registration.authority = person.authority and registration.person = person.person
order by registration.registered desc, registration.person
