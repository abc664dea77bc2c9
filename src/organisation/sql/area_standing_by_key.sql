select area, name, ward, ward_name, local_authority, imd_decile, idaci_decile, latitude, longitude
from area
where authority = :authority and area = :area
