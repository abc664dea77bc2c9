select distinct member.person, person.id
from member
join person on person.authority = member.authority and person.person = member.person
where member.authority = :authority and member.family = :family
