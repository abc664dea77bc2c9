select carer, child, held_from, relation, parental, held_to
from responsibility
where authority = :authority
order by carer, child, held_from
