-- Somebody else's home, for a person who lives there as well from a day on.
insert into address (authority, person, held_from, postcode, line1, line2, town, uprn, held_to, protected)
select authority, :person, :from, postcode, line1, line2, town, uprn, null, :protected
from address
where authority = :authority and held_from = :like_from and postcode = :postcode
  and person in (select record from person_record where authority = :authority and person = :like)
order by address.person
limit 1
