delete from slow_down where authority = :authority and last_failure < :forgotten and not_before < :now
