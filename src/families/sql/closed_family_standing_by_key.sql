-- By whomever of the family.
select person.person, c.kind, substr(c.closed, 1, 10) as day, max(c.review_on),
  case when count(*) = count(c.opened) then max(substr(c.opened, 1, 10)) end
from person
join closed_family c on c.authority = person.authority and c.family = person.family
where person.authority = :authority and person.person = :person and c.kind = :kind and substr(c.closed, 1, 10) = :from
  and (c.opened is null or substr(c.opened, 1, 10) > substr(c.closed, 1, 10))
group by person.person, c.kind, substr(c.closed, 1, 10)
