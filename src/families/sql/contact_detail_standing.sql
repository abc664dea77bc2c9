select person, kind, held_from, detail, held_to
from contact_detail
where authority = :authority
order by person, kind, held_from
