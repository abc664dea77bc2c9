select instant from journal_entry where authority = :authority and entry = :entry
