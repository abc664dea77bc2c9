select data_key from family_key where authority = :authority and family = :family
