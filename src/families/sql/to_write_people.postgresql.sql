-- A person's records stand side by side, the one that says who they are first (member_records.hpp).
select distinct m.family, family.id, m.person, m.record, m.role, m.forename, m.surname, m.died, m.language,
  case m.role when 'child' then 0 when 'expected' then 1 else 2 end
from json_array_elements_text(cast(:people as json)) as asked (person)
join record_now one on one.authority = :authority and one.record = cast(asked.person as bigint)
join family on family.authority = one.authority and family.family = one.family
join member m on m.authority = family.authority and m.family = family.family
order by m.family, m.person, 10, m.record
