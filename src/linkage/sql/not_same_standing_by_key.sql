-- By whomever of the two families.
select one.record, two.record
from record_key one
join record_key two on two.authority = one.authority and two.record = :other
join family_apart a on a.authority = one.authority
  and a.first in (one.family, two.family) and a.second in (one.family, two.family)
where one.authority = :authority and one.record = :person and one.family <> two.family
