select person, kind, held_from, words, held_to
from person_need
where authority = :authority and person = :person and kind = :kind and held_from = :from
