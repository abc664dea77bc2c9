insert into migration (room, position, migration, checksum, applied)
values (:room, :position, :migration, :checksum, :applied)
