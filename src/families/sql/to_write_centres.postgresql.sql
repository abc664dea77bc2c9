select registration.person, registration.centre
from json_array_elements_text(cast(:people as json)) as asked (person)
join registration on registration.authority = :authority and registration.person = cast(asked.person as bigint)
where registration.registered <= :on and (registration.ended is null or registration.ended > :on)
order by registration.person, registration.registered desc, registration.centre
