-- SQLite keeps the order of a cross join: the few asked for first, then each by its key. A person's records stand side by side, as member_records.hpp has them.
select m.family, family.id, m.person, m.role, m.forename, m.surname, m.birth_date, m.died
from json_each(:families) as asked
cross join family on family.authority = :authority and family.family = asked.value
cross join member m on m.authority = family.authority and m.family = family.family
order by m.family, +m.person, case m.role when 'child' then 0 when 'expected' then 1 else 2 end, +m.record
