select person, card, held_from, held_to
from card
where authority = :authority
order by person, card, held_from
