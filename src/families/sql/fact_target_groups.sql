select target_group, name, case when sensitive = 'yes' then 1 else 0 end from target_group where authority = :authority order by target_group
