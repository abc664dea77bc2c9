-- Who holds it, as far as is known: the people whom records count as.
select person_record.person
from card
join person_record on person_record.authority = card.authority and person_record.record = card.person
where card.authority = :authority and card.card = :card and (card.held_to is null or card.held_to > :today)
