select id from family_join where authority = :authority and first = :first and second = :second and parted is null
