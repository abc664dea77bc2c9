select target_group, name, sensitive
from target_group
where authority = :authority and target_group = :group
