select entry, instant, actor, origin, room, kind, record, action, row_count, digest, detail
from journal_entry
where authority = :authority and entry between :first and :last
  and case when action = 'read' then cast(:looks as integer) else cast(:writes as integer) end = 1
order by entry asc
limit :most
