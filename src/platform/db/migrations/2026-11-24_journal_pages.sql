-- What the pages of the journal ask for: an account's entries, those of one kind, and imports, newest first.
create index journal_actor on journal_entry (authority, actor, entry);
create index journal_kind on journal_entry (authority, kind, entry);
create index journal_import on journal_entry (authority, entry) where action = 'import';
create index journal_reader on journal_entry (authority, entry, actor) where action = 'read';
