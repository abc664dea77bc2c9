select person, centre, held_on, case when kind in ('home_visit', 'one_to_one') then 1 else 0 end
from contact
where authority = :authority and contact = :contact
