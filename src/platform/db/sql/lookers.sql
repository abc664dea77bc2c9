select count(*), count(distinct actor)
from journal_entry
where authority = :authority and action = 'read' and entry >= :first
