-- Of all that hang together by joins that hold, the lowest number.
with recursive said (first, second) as (
  select person_join.first, person_join.second
  from person_join
  join family_join on family_join.authority = person_join.authority and family_join.id = person_join.family_join
  where person_join.authority = :authority and family_join.parted is null
), tied (record, other) as (
  select first, second from said
  union
  select second, first from said
), reached (record, other) as (
  select record, other from tied
  union
  select reached.record, tied.other from reached join tied on tied.record = reached.other
), root (record, least) as (
  select record, min(other) from reached group by record
)
update person set counts_as = root.least
from root
where person.authority = :authority and person.person = root.record and person.counts_as <> root.least
