select target_group from target_group where authority = :authority order by target_group
