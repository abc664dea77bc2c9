-- Whom the joins that hold say to be one, each pair once: the lesser key first.
select distinct lesser.key, greater.key
from person_join
join family_join on family_join.authority = person_join.authority and family_join.id = person_join.family_join
join person lesser on lesser.authority = person_join.authority
  and lesser.person in (person_join.first, person_join.second)
join person greater on greater.authority = person_join.authority
  and greater.person in (person_join.first, person_join.second) and lesser.key < greater.key
where person_join.authority = :authority and family_join.parted is null
order by lesser.key, greater.key
