select person, kind, held_from, words, held_to
from person_need
where authority = :authority
order by person, kind, held_from
