-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
-- A person's records stand side by side, the one that says who they are first (member_records.hpp).
select distinct m.family, family.id, m.person, m.record, m.role, m.forename, m.surname, m.died, m.language,
  case m.role when 'child' then 0 when 'expected' then 1 else 2 end
from json_each(:people) as asked
cross join record_now one on one.authority = :authority and one.record = asked.value
cross join family on family.authority = one.authority and family.family = one.family
cross join member m on m.authority = family.authority and m.family = family.family
order by m.family, m.person, 10, m.record
