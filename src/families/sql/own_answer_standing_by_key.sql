select person, field, held_from, words, held_to
from own_answer
where authority = :authority and person = :person and field = :field and held_from = :from
