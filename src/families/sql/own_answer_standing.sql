select person, field, held_from, words, held_to
from own_answer
where authority = :authority
order by person, field, held_from
