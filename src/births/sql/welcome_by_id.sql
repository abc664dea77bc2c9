select welcome.id, record_now.person, welcome.centre, record_now.family, welcome.how, welcome.done_on, welcome.closed
from welcome
join record_now on record_now.authority = welcome.authority and record_now.record = welcome.person
where welcome.authority = :authority and welcome.id = :id
