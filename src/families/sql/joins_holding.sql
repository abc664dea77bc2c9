select id, first, second from family_join where authority = :authority and parted is null
