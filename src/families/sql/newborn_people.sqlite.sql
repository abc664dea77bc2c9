-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select root.person, counted.family, counted.id, record.forename, record.surname, record.birth_date, record.died
from json_each(:people) as asked
cross join person as given on given.authority = :authority and given.person = asked.value
join person as root on root.authority = given.authority and root.person = given.counts_as
join family on family.authority = root.authority and family.family = root.family
join family as counted on counted.authority = family.authority and counted.family = family.counts_as
join person as record on record.authority = root.authority and record.counts_as = root.person
order by root.person, case record.role when 'child' then 0 when 'expected' then 1 else 2 end, record.person
