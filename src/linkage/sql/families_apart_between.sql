-- Whether somebody said of these two that they are not the same.
select x.first
from family_record a
cross join family_record b
cross join family_apart x
where a.authority = :authority and a.family in (:one, :other)
  and b.authority = a.authority and b.family in (:one, :other) and b.family <> a.family
  and x.authority = a.authority and x.first = a.record and x.second = b.record
limit 1
