select count(*) from protected_opening where authority = :authority and reviewed is null
