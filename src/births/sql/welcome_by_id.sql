select welcome.id, record_now.person, welcome.centre, record_now.family, welcome.made, welcome.how, welcome.done_on,
  welcome.closed, (
    select count(*) from welcome_attempt as tried
    where tried.authority = welcome.authority and tried.welcome = welcome.id), (
    select max(last.tried_on) from welcome_attempt as last
    where last.authority = welcome.authority and last.welcome = welcome.id)
from welcome
join record_now on record_now.authority = welcome.authority and record_now.record = welcome.person
where welcome.authority = :authority and welcome.id = :id
