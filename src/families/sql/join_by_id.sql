select id, first, second, joined, actor, coalesce(parted, ''), coalesce(parted_by, '') from family_join where authority = :authority and id = :id
