update family_join set parted = :parted, parted_by = :actor where authority = :authority and id = :id and parted is null
