select root.person, counted.family, counted.id, record.forename, record.surname, record.birth_date, record.died
from json_array_elements_text(cast(:people as json)) as asked (person)
join person as given on given.authority = :authority and given.person = cast(asked.person as bigint)
join person as root on root.authority = given.authority and root.person = given.counts_as
join family on family.authority = root.authority and family.family = root.family
join family as counted on counted.authority = family.authority and counted.family = family.counts_as
join person as record on record.authority = root.authority and record.counts_as = root.person
order by root.person, case record.role when 'child' then 0 when 'expected' then 1 else 2 end, record.person
