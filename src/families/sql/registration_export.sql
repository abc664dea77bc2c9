-- The plus keeps SQLite from joining the other way round and then sorting all of it.
select person.key, centre_key.key, registration.registered, registration.ended
from person
join registration on registration.authority = person.authority and registration.person = +person.person
join centre_key on centre_key.authority = registration.authority and centre_key.centre = +registration.centre
where person.authority = :authority
order by person.key, centre_key.key, registration.registered
