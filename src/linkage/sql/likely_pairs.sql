-- Between families that count as two, the likeliest first.
select l.first, l.second, l.probability, l.weights, a.person, b.person, a.family, b.family
from likely_pair l
join record_now a on a.authority = l.authority and a.record = l.first
join record_now b on b.authority = l.authority and b.record = l.second
where l.authority = :authority and a.family <> b.family
order by l.probability desc, l.first, l.second
