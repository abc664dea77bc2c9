select area, target_group, as_at, count from population where authority = :authority
