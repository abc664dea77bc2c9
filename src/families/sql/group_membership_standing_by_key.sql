select person, target_group, held_from, held_to, source
from group_membership
where authority = :authority and person = :person and target_group = :group and held_from = :from
