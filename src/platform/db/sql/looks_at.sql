select entry, instant, actor, origin, room, kind, record, action, row_count, digest, detail
from journal_entry
where authority = :authority and room = :room and kind = :kind and record = :record and action = 'read'
order by entry desc
limit :most
