select structure from structure where authority = :authority order by structure
