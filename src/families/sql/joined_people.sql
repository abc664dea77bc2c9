-- Every record of everybody who has more than one, those of a person side by side; with the family of whom they count as.
select record.counts_as, root.family, record.person, root.key, record.role, record.birth_date, record.died
from (select distinct joined.counts_as from person joined
      where joined.authority = :authority and joined.counts_as <> joined.person) as many
join person root on root.authority = :authority and root.person = many.counts_as
join person record on record.authority = :authority and record.counts_as = many.counts_as
order by record.counts_as, case record.role when 'child' then 0 when 'expected' then 1 else 2 end, record.person
