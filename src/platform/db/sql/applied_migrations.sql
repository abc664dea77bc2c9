select migration, checksum from migration where room = :room order by position
