-- Those that were parted too: what was said of them here stands.
select distinct lesser.person, greater.person
from person_join
join person lesser on lesser.authority = person_join.authority
  and lesser.person in (person_join.first, person_join.second)
join person greater on greater.authority = person_join.authority
  and greater.person in (person_join.first, person_join.second) and lesser.key < greater.key
where person_join.authority = :authority
order by lesser.person, greater.person
