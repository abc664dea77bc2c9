select id, said_before, said_after from correction
where authority = :authority and person = :record and corrected >= :instant
order by id
