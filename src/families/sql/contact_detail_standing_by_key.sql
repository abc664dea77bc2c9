select person, kind, held_from, detail, held_to
from contact_detail
where authority = :authority and person = :person and kind = :kind and held_from = :from
