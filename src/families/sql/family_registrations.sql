select registration.person, registration.centre, registration.registered, registration.ended
from person
join registration on registration.authority = person.authority and registration.person = person.person
where person.authority = :authority and person.family = :family
order by registration.registered desc, registration.person
