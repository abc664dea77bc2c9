select person, centre, held_on
from contact
where authority = :authority and kind in ('home_visit', 'one_to_one')
