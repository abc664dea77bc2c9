select person, card, held_from, held_to
from card
where authority = :authority and person = :person and card = :card and held_from = :from
