select person, kind, name, held_from, held_to
from other_name
where authority = :authority and person = :person and kind = :kind and name = :name
