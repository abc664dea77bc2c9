select target_group, name, sensitive
from target_group
where authority = :authority
order by target_group
