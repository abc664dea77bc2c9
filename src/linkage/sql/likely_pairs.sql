-- Of the people of two families that count as two, the likeliest first. SQLite keeps the order of a cross join: the few
-- records of the two, then the pairs of each.
select l.first, l.second, l.probability, l.weights, a.person, b.person, a.family, b.family
from member a
cross join likely_pair l
cross join record_now b
where a.authority = :authority and a.family in (:one, :other)
  and l.authority = a.authority and l.first = a.record
  and b.authority = l.authority and b.record = l.second and b.family in (:one, :other) and b.family <> a.family
order by l.probability desc, l.first, l.second
