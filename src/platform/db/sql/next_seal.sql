select seal, first_entry, last_entry, instant, hashes, chain
from journal_seal
where authority = :authority and seal > :after
order by seal
limit 1
