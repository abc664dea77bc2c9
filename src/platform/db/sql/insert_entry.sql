insert into journal_entry
  (authority, entry, instant, actor, origin, room, kind, record, action, row_count, digest, detail)
values
  (:authority, :entry, :instant, :actor, :origin, :room, :kind, :record, :action, :row_count, :digest, :detail)
