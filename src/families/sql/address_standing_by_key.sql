select person, held_from, postcode, line1, line2, town, uprn, held_to, protected
from address
where authority = :authority and person = :person and held_from = :from and postcode = :postcode
