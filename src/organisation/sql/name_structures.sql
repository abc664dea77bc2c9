select structure, name, status from structure where authority = :authority order by structure
