select family from protected_opening
where authority = :authority and id = :id and reviewed is null and account <> :reviewer
