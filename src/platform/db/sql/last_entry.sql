select last_entry from authority where authority = :authority
