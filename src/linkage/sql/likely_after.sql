-- The next after one of that rank. SQLite keeps the order of a cross join, and so the pairs in the order of their index.
select l.probability, l.first, l.second, a.family, b.family
from likely_pair l
cross join record_now a
cross join record_now b
where l.authority = :authority and l.probability <= :probability
  and (l.probability < :probability or l.first > :first or (l.first = :first and l.second > :second))
  and a.authority = l.authority and a.record = l.first and b.authority = l.authority and b.record = l.second
  and a.family <> b.family
order by l.probability desc, l.first, l.second
limit :most
