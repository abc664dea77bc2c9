select contact.person, contact.centre, contact.held_on, coalesce(service.name, ''), contact.kind
from json_array_elements_text(cast(:people as json)) as asked (person)
join contact on contact.authority = :authority and contact.person = cast(asked.person as integer)
left join service on service.authority = contact.authority and service.service = contact.service
order by contact.held_on desc, contact.contact
