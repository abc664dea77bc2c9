select carer, child, held_from, relation, parental, held_to
from responsibility
where authority = :authority and carer = :carer and child = :child and held_from = :from
