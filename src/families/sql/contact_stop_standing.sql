select person, kind, held_from, held_to
from contact_stop
where authority = :authority
order by person, kind, held_from
