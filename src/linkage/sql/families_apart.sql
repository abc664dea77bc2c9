-- As the families count now.
select a.family, b.family
from family_apart x
join family_record a on a.authority = x.authority and a.record = x.first
join family_record b on b.authority = x.authority and b.record = x.second
where x.authority = :authority
