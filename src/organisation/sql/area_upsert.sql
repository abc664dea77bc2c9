insert into area (authority, area, name, ward, ward_name, local_authority, imd_decile, idaci_decile, latitude, longitude)
values (:authority, :area, :name, :ward, :ward_name, :local_authority, :imd_decile, :idaci_decile, :latitude,
  :longitude)
on conflict (authority, area) do update set
  name = excluded.name, ward = excluded.ward, ward_name = excluded.ward_name,
  local_authority = excluded.local_authority, imd_decile = excluded.imd_decile,
  idaci_decile = excluded.idaci_decile, latitude = excluded.latitude, longitude = excluded.longitude
where (area.name, area.ward, area.ward_name, area.local_authority, area.imd_decile, area.idaci_decile,
       area.latitude, area.longitude)
  is distinct from (excluded.name, excluded.ward, excluded.ward_name, excluded.local_authority, excluded.imd_decile,
       excluded.idaci_decile, excluded.latitude, excluded.longitude)
