-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select registration.person, registration.centre
from json_each(:people) as asked
cross join registration on registration.authority = :authority and registration.person = asked.value
where registration.registered <= :on and (registration.ended is null or registration.ended > :on)
order by registration.person, registration.registered desc, registration.centre
