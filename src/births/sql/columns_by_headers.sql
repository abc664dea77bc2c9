select columns from birth_columns where authority = :authority and headers = :headers
