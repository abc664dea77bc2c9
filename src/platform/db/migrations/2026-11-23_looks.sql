-- Who looked at a record: few among all entries, and asked for by the record.
create index journal_look on journal_entry (authority, room, kind, record) where action = 'read' and record is not null;
