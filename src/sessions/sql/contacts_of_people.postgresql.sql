select record.person, contact.centre, contact.held_on, coalesce(service.name, ''), contact.kind
from json_array_elements_text(cast(:people as json)) as asked (person)
join person_record record on record.authority = :authority and record.person = cast(asked.person as integer)
join contact on contact.authority = record.authority and contact.person = record.record
left join service on service.authority = contact.authority and service.service = contact.service
order by contact.held_on desc, contact.contact
