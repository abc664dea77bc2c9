-- Those that a join that holds ties to it.
select case when first = :family then second else first end
from family_join
where authority = :authority and parted is null and (first = :family or second = :family)
