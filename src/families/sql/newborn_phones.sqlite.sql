-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
-- Telephone numbers of the day, of carers in these children's families who live: the mother's first, then of others who
-- are responsible for the child; of whoever is so no longer, none.
select person, detail
from (
  select one.person, d.detail, d.held_from, (
      select coalesce(max(case when r.held_to <= :on then 0 when r.relation = 'mother' then 3 else 2 end), 1)
      from person_record a
      join responsibility r on r.authority = a.authority and r.carer = a.record
      join person_record c on c.authority = r.authority and c.record = r.child
      where a.authority = one.authority and a.person = m.person and c.person = one.person) as standing
  from json_each(:people) as asked
  cross join record_now one on one.authority = :authority and one.record = asked.value
  cross join member m on m.authority = one.authority and m.family = one.family
  cross join contact_detail d on d.authority = m.authority and d.person = m.record and d.kind = 'phone'
  where m.role = 'carer' and m.died is null and d.held_from <= :on and (d.held_to is null or d.held_to > :on)
) as numbers
where standing > 0
order by person, standing desc, held_from desc, detail
