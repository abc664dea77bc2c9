select area, name, ward_name, imd_decile, latitude, longitude from area where authority = :authority order by area
