-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
select person.person, root.id, record.forename, record.surname, address.line1, address.line2, address.town,
  address.postcode
from json_each(:people) as asked
cross join person on person.authority = :authority and person.person = asked.value
join family on family.authority = person.authority and family.family = person.family
join family root on root.authority = family.authority and root.family = family.counts_as
cross join person record on record.authority = person.authority and record.counts_as = person.person
left join address on address.authority = record.authority and address.person = record.person
  and address.held_from <= :on and (address.held_to is null or address.held_to > :on)
  and (address.protected is null or address.protected <> 'yes')
order by person.person, case record.role when 'child' then 0 when 'expected' then 1 else 2 end, record.person,
  address.held_from, address.postcode
