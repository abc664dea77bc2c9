-- Of all that hang together by joins that hold, the lowest number.
with recursive tied (record, other) as (
  select first, second from family_join where authority = :authority and parted is null
  union
  select second, first from family_join where authority = :authority and parted is null
), reached (record, other) as (
  select record, other from tied
  union
  select reached.record, tied.other from reached join tied on tied.record = reached.other
), root (record, least) as (
  select record, min(other) from reached group by record
)
update family set counts_as = root.least
from root
where family.authority = :authority and family.family = root.record and family.counts_as <> root.least
