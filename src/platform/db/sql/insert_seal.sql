insert into journal_seal (authority, seal, first_entry, last_entry, instant, hashes, chain)
values (:authority, :seal, :first_entry, :last_entry, :instant, :hashes, :chain)
on conflict (authority, seal) do nothing
