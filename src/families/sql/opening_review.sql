update protected_opening set reviewed = :now, reviewer = :reviewer
where authority = :authority and id = :id and reviewed is null and account <> :reviewer
