-- SQLite keeps the order of a cross join: the few asked for first.
select contact.person, contact.centre, contact.held_on, coalesce(service.name, ''), contact.kind
from json_each(:people) as asked
cross join contact on contact.authority = :authority and contact.person = asked.value
left join service on service.authority = contact.authority and service.service = contact.service
order by contact.held_on desc, contact.contact
