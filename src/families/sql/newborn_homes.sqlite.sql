-- SQLite keeps the order of a cross join: the few asked for first, then each by its key.
-- Homes of the day of everybody of these families, and the protected ones of any day.
select counted.family, someone.counts_as, address.line1, address.line2, address.town, address.postcode, address.protected,
  address.held_from, address.held_to
from json_each(:people) as asked
cross join person as given on given.authority = :authority and given.person = asked.value
join person as root on root.authority = given.authority and root.person = given.counts_as
join family on family.authority = root.authority and family.family = root.family
join family as counted on counted.authority = family.authority and counted.family = family.counts_as
join family as one on one.authority = counted.authority and one.counts_as = counted.family
join person as someone on someone.authority = one.authority and someone.family = one.family
join address on address.authority = someone.authority and address.person = someone.person
where address.protected = 'yes' or (address.held_from <= :on and (address.held_to is null or address.held_to > :on))
order by counted.family, someone.person, address.held_from, address.postcode
