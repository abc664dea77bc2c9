-- SQLite keeps the order of a cross join: the rows come in the order of their keys, without a sort of all.
select person.key, centre_key.key, registration.registered, registration.ended
from person
cross join registration
cross join centre_key
where person.authority = :authority
  and registration.authority = person.authority and registration.person = person.person
  and centre_key.authority = registration.authority and centre_key.centre = registration.centre
order by person.key, centre_key.key, registration.registered
