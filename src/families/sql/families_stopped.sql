select distinct now.family
from contact_stop s
join record_now now on now.authority = s.authority and now.record = s.person
where s.authority = :authority and s.held_from <= :on and (s.held_to is null or s.held_to > :on)
order by now.family
