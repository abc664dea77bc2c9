-- The family that it counts as.
select root.family, root.id
from family
join family root on root.authority = family.authority and root.family = family.counts_as
where family.authority = :authority and family.id = :id
