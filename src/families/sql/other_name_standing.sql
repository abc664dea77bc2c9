select person, kind, name, held_from, held_to
from other_name
where authority = :authority
order by person, kind, name
