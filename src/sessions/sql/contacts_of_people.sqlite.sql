-- SQLite keeps the order of a cross join: the few asked for first.
select record.person, contact.centre, contact.held_on, coalesce(service.name, ''), contact.kind
from json_each(:people) as asked
cross join person_record record on record.authority = :authority and record.person = asked.value
cross join contact on contact.authority = record.authority and contact.person = record.record
left join service on service.authority = contact.authority and service.service = contact.service
order by contact.held_on desc, contact.contact
