select m.family, m.person, o.name
from member m
cross join other_name o
where m.authority = :authority and m.family between :first and :last and o.authority = m.authority and o.person = m.record
order by m.family, +m.person
