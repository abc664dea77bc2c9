select root.person, root.birth_date, address.postcode
from person as root
join person as record on record.authority = root.authority and record.counts_as = root.person
left join address on address.authority = record.authority and address.person = record.person
  and address.held_from <= :on and (address.held_to is null or address.held_to > :on)
where root.authority = :authority and root.counts_as = root.person and root.role = 'child' and root.died is null
  and root.birth_date >= :from and root.birth_date < :to
order by root.person, address.held_from, address.postcode
