select person, target_group, held_from, held_to, source
from group_membership
where authority = :authority
order by person, target_group, held_from
