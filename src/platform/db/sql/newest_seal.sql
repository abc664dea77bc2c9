select seal, last_entry, chain from journal_seal where authority = :authority order by seal desc limit 1
