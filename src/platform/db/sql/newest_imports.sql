select entry, instant, actor, origin, room, kind, record, action, row_count, digest, detail
from journal_entry
where authority = :authority and action = 'import'
order by entry desc
limit :most
