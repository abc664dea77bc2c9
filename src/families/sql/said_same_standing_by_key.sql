select distinct lesser.person, greater.person
from person_join
join person lesser on lesser.authority = person_join.authority
  and lesser.person in (person_join.first, person_join.second)
join person greater on greater.authority = person_join.authority
  and greater.person in (person_join.first, person_join.second) and lesser.key < greater.key
where person_join.authority = :authority and lesser.person = :person and greater.person = :same_as
  and ((person_join.first = :person and person_join.second = :same_as)
    or (person_join.first = :same_as and person_join.second = :person))
