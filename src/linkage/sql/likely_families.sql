-- Families that count as two, once for each likely pair of their people, the likeliest first.
select l.probability, a.family, b.family
from likely_pair l
join record_now a on a.authority = l.authority and a.record = l.first
join record_now b on b.authority = l.authority and b.record = l.second
where l.authority = :authority and a.family <> b.family
order by l.probability desc, l.first, l.second
