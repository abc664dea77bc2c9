select entry, instant, actor, origin, room, kind, record, action, row_count, digest, detail
from journal_entry
where authority = :authority and actor = :actor and entry between :first and :last
  and (cast(:kind as text) = '' or (kind = cast(:kind as text) and room = :room))
  and case when action = 'read' then cast(:looks as integer) else cast(:writes as integer) end = 1
order by entry desc
limit :most
