select contact.key, person_key.key, centre_key.key, service.key, contact.held_on, contact.kind
from contact
join person_key on person_key.authority = contact.authority and person_key.person = contact.person
join centre_key on centre_key.authority = contact.authority and centre_key.centre = contact.centre
left join service on service.authority = contact.authority and service.service = contact.service
where contact.authority = :authority
order by contact.key
