-- A person's records stand side by side, as member_records.hpp has them.
select m.family, family.id, m.person, m.role, m.forename, m.surname, m.birth_date, m.died
from json_array_elements_text(cast(:families as json)) as asked (family)
join family on family.authority = :authority and family.family = cast(asked.family as bigint)
join member m on m.authority = family.authority and m.family = family.family
order by m.family, m.person, case m.role when 'child' then 0 when 'expected' then 1 else 2 end, m.record
