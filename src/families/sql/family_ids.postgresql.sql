select family.family, family.id
from json_array_elements_text(cast(:families as json)) as asked (family)
join family on family.authority = :authority and family.family = cast(asked.family as bigint)
