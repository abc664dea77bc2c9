select person, kind, held_from, held_to
from contact_stop
where authority = :authority and person = :person and kind = :kind and held_from = :from
