select welcome.id, record_now.person, welcome.centre, record_now.family
from welcome
join record_now on record_now.authority = welcome.authority and record_now.record = welcome.person
where welcome.authority = :authority and welcome.closed is null
order by welcome.id desc
